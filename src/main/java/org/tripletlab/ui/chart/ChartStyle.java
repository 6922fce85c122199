package org.tripletlab.ui.chart;

import javafx.scene.text.Font;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.CanvasColours;

/**
 * Style of a chart.
 *
 * @param colours of the theme
 * @param scale scale of all sizes, 1 at the normal text size
 * @param font family of the text
 */
record ChartStyle(CanvasColours colours, double scale, String font) {
    private static final double NORMAL = 13;

    /** Returns the style for the current appearance. */
    static ChartStyle of(Appearance appearance) {
        return new ChartStyle(
                appearance.colours(), appearance.scaled(1), appearance.font(1).getFamily());
    }

    Font font(double relativeSize) {
        return Font.font(font, NORMAL * scale * relativeSize);
    }
}
