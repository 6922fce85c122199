package org.tripletlab.ui.verify;

import javafx.scene.paint.Color;
import org.tripletlab.render.style.MarkInk;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.FxColours;
import org.tripletlab.ui.settings.ThemeChoice;

/** Colours of the plots: those of same and different pairs for a single lane, those of the lanes for several. */
final class PairColours {
    private final Appearance appearance;

    PairColours(Appearance appearance) {
        this.appearance = appearance;
    }

    Color genuine(LaneCurve curve, boolean several) {
        return several ? appearance.colours().lane(curve.number()) : same();
    }

    Color impostor(LaneCurve curve, boolean several) {
        return several ? appearance.colours().lane(curve.number()) : different();
    }

    Color line(LaneCurve curve, boolean several) {
        return several
                ? appearance.colours().lane(curve.number())
                : appearance.colours().chart().data();
    }

    Color same() {
        return ink(MarkInk.POSITIVE);
    }

    Color different() {
        return ink(MarkInk.NEGATIVE);
    }

    private Color ink(MarkInk ink) {
        int rgb = ink.rgb(appearance.themeProperty().get() == ThemeChoice.DARK);
        return FxColours.opaque(rgb);
    }
}
