package org.tripletlab.ui.control;

import javafx.scene.paint.Color;
import org.tripletlab.render.style.MarkInk;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.FxColours;
import org.tripletlab.ui.settings.ThemeChoice;

/** Conversion of the inks of the marks on the sphere to JavaFX colours. */
public final class InkColours {
    private InkColours() {}

    /** Returns the colour of a mark in the current theme. */
    public static Color of(MarkInk ink, Appearance appearance) {
        int rgb = ink.rgb(isDark(appearance));
        return FxColours.opaque(rgb);
    }

    /** Returns whether the current theme is the dark one. */
    public static boolean isDark(Appearance appearance) {
        return appearance.themeProperty().get() == ThemeChoice.DARK;
    }
}
