package org.tripletlab.ui.fx;

/**
 * Workaround for a glyph layout that JavaFX shares between threads.
 *
 * <p>JavaFX lays out text on its application thread and, for text on a canvas, on the render thread. On Linux the one layout that both
 * use in turn is released before it is cleared ({@code PangoGlyphLayout.dispose}, seen in 21.0), so that the other thread may take it
 * meanwhile. The result is a {@code ConcurrentModificationException}, or memory that is freed twice. While the shared layout is
 * permanently reserved, every request gets a layout of its own.
 */
final class GlyphLayouts {
    private static final String LAYOUT = "com.sun.javafx.text.GlyphLayout";

    private GlyphLayouts() {}

    /** Reserves the shared layout permanently; further calls have no effect. Does nothing where the layout is not accessible. */
    static void reserveShared() {
        try {
            Class.forName(LAYOUT).getMethod("getInstance").invoke(null);
        } catch (ReflectiveOperationException | RuntimeException unreachable) {
            // Not accessible on the module path, and missing in other versions: text is laid out as before.
            return;
        }
    }
}
