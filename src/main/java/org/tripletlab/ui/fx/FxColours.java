package org.tripletlab.ui.fx;

import java.util.Locale;
import javafx.scene.paint.Color;
import org.tripletlab.render.style.SphereTheme;

/** The renderer's colours for the toolkit. */
public final class FxColours {
    private FxColours() {}

    /** Returns a colour 0xAARRGGBB. */
    public static Color of(int argb) {
        return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF, (argb >>> 24) / 255.0);
    }

    /** Returns a colour 0xRRGGBB, whatever stands before it. */
    public static Color opaque(int rgb) {
        return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    /** Returns a colour as style sheets write it, without its alpha. */
    public static String css(int argb) {
        return String.format(Locale.ROOT, "#%06x", argb & 0xFFFFFF);
    }

    /** Returns the colours of a theme as the style sheet looks them up. */
    public static String sheet(SphereTheme theme) {
        return "-sphere-ground: " + css(theme.background()) + "; -sphere-ink: " + css(theme.ink()) + "; -sphere-muted: "
                + css(theme.mutedInk()) + ";";
    }
}
