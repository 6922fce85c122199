package org.tripletlab.ui.microscope;

import javafx.scene.paint.Color;
import org.tripletlab.render.style.MarkInk;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.FxColours;
import org.tripletlab.ui.settings.ThemeChoice;

/** Conversion of the inks of the marks on the sphere to JavaFX colours. */
final class InkColours {
    private InkColours() {}

    static Color of(MarkInk ink, Appearance appearance) {
        int rgb = ink.rgb(isDark(appearance));
        return FxColours.opaque(rgb);
    }

    static boolean isDark(Appearance appearance) {
        return appearance.themeProperty().get() == ThemeChoice.DARK;
    }
}
