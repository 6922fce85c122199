package org.tripletlab.ui.chart;

import javafx.scene.text.Font;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.CanvasColours;

/**
 * What a chart is drawn with.
 *
 * @param colours of the theme
 * @param scale size of everything, 1 at the normal size of text
 * @param font family of the text
 */
record ChartStyle(CanvasColours colours, double scale, String font) {
    private static final double NORMAL = 13;

    /** Returns how the window looks now. */
    static ChartStyle of(Appearance appearance) {
        return new ChartStyle(
                appearance.colours(), appearance.scaled(1), appearance.font(1).getFamily());
    }

    Font font(double relativeSize) {
        return Font.font(font, NORMAL * scale * relativeSize);
    }
}
