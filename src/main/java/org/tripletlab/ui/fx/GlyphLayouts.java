package org.tripletlab.ui.fx;

/**
 * Keeps the toolkit from sharing one layout of glyphs between threads.
 *
 * <p>JavaFX lays text out on its application thread and, for text on a canvas, on the thread that renders. On Linux the one
 * layout that both use by turns is given back before it is emptied ({@code PangoGlyphLayout.dispose}, seen in 21.0), so that the
 * other thread may take it meanwhile: a {@code ConcurrentModificationException}, or memory that is freed twice. Once somebody
 * holds that layout for good, everybody else gets one of his own.
 */
final class GlyphLayouts {
    private static final String LAYOUT = "com.sun.javafx.text.GlyphLayout";

    private GlyphLayouts() {}

    /**
     * Takes the shared layout and never gives it back; doing so again changes nothing. Where the toolkit does not let anybody
     * reach it, all stays as it is.
     */
    static void keepApart() {
        try {
            Class.forName(LAYOUT).getMethod("getInstance").invoke(null);
        } catch (ReflectiveOperationException | RuntimeException unreachable) {
            // On the module path it is hidden, and other versions may not have it: text is laid out as it was before.
            return;
        }
    }
}
