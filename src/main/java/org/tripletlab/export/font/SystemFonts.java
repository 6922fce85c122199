package org.tripletlab.export.font;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Fonts of this machine for characters that the bundled typeface lacks. Families without serifs come first. */
final class SystemFonts {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    /** The families of this machine are asked for once, and only if a text needs them. */
    private static final class Installed {
        static final List<String> FAMILIES =
                List.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ROOT));
    }

    private final Supplier<List<String>> families;
    private final Map<String, Optional<Font>> found = new HashMap<>();

    private SystemFonts(Supplier<List<String>> families) {
        this.families = families;
    }

    static SystemFonts ofThisMachine() {
        return new SystemFonts(() -> Installed.FAMILIES);
    }

    /** Returns only some families, as if no other were installed. */
    static SystemFonts only(List<String> families) {
        return new SystemFonts(() -> families);
    }

    /**
     * Returns a font of height 1 that can draw all of a text.
     *
     * @param heavy whether a bold one is preferred
     */
    Optional<Font> covering(String text, boolean heavy) {
        return found.computeIfAbsent((heavy ? "b" : "r") + text, key -> search(text, heavy));
    }

    private Optional<Font> search(String text, boolean heavy) {
        return families.get().stream()
                .sorted(Comparator.comparingInt(SystemFonts::rank))
                .map(family -> new Font(family, heavy ? Font.BOLD : Font.PLAIN, 1))
                .filter(font -> draws(font, text))
                .findFirst();
    }

    /** The smaller, the better it goes with the bundled typeface, which is one without serifs. */
    private static int rank(String family) {
        String name = family.toLowerCase(Locale.ROOT);
        if (name.matches(".*(mono|condensed|italic|oblique|math|display|looped|slanted|rashi).*")) {
            return 5;
        }
        if (name.matches("noto sans( cjk)?( sc)?")) {
            return 0;
        }
        return name.startsWith("noto sans") ? 1 : name.contains("sans") ? 2 : name.contains("serif") ? 4 : 3;
    }

    /** A font of coloured pictures tells that it can display them, but gives no outline that could be drawn. */
    private static boolean draws(Font font, String text) {
        if (font.canDisplayUpTo(text) >= 0) {
            return false;
        }
        char[] letters = text.toCharArray();
        return !font.deriveFont(100f)
                .layoutGlyphVector(EXACT, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT)
                .getOutline()
                .getBounds2D()
                .isEmpty();
    }
}
