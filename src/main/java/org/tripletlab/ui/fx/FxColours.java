package org.tripletlab.ui.fx;

import java.util.Locale;
import javafx.scene.paint.Color;
import org.tripletlab.render.style.SphereTheme;

/** Conversion of the renderer's colours to JavaFX. */
public final class FxColours {
    private FxColours() {}

    /** Returns a colour 0xAARRGGBB. */
    public static Color of(int argb) {
        return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF, (argb >>> 24) / 255.0);
    }

    /** Returns a colour 0xRRGGBB; higher bits are ignored. */
    public static Color opaque(int rgb) {
        return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    /** Returns a colour in CSS notation, without its alpha. */
    public static String css(int argb) {
        return String.format(Locale.ROOT, "#%06x", argb & 0xFFFFFF);
    }

    /** Returns the colours of a theme as a style sheet of looked-up colours. */
    public static String sheet(SphereTheme theme) {
        return "-sphere-ground: " + css(theme.background()) + "; -sphere-ink: " + css(theme.ink()) + "; -sphere-muted: "
                + css(theme.mutedInk()) + ";";
    }
}
