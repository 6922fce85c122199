package org.tripletlab.ui.sphere;

import java.util.Locale;
import javafx.scene.paint.Color;
import org.tripletlab.render.SphereTheme;

/** The renderer's colours for the toolkit. */
final class FxColours {
    private FxColours() {}

    static Color of(int argb) {
        return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF, (argb >>> 24) / 255.0);
    }

    /** Returns a colour as style sheets write it, without its alpha. */
    static String css(int argb) {
        return String.format(Locale.ROOT, "#%06x", argb & 0xFFFFFF);
    }

    /** Returns the colours of a theme as the style sheet looks them up. */
    static String sheet(SphereTheme theme) {
        return "-sphere-ground: " + css(theme.background()) + "; -sphere-ink: " + css(theme.ink()) + "; -sphere-muted: "
                + css(theme.mutedInk()) + ";";
    }
}
