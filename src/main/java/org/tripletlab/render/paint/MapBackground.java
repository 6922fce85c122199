package org.tripletlab.render.paint;

import java.util.Arrays;
import org.tripletlab.render.style.SphereStyle;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.render.view.MapView;

/** Background of the flat map: an ellipse of one colour, and its outline. */
final class MapBackground {
    private static final int OUTLINE_PIECES = 360;
    private static final double SHADE = 0.2;

    /** Fills the ellipse; must be drawn first. */
    void draw(Frame frame, MapView view, SphereTheme theme) {
        int paper = paper(theme);
        for (int j = 0; j < frame.height(); j++) {
            double y = (j + 0.5 - view.centreY()) / view.halfHeight();
            if (Math.abs(y) < 1) {
                double reach = view.halfWidth() * StrictMath.sqrt(1 - y * y);
                int from = (int) Math.max(0, StrictMath.round(view.centreX() - reach));
                int to = (int) Math.min(frame.width(), StrictMath.round(view.centreX() + reach));
                if (from < to) {
                    Arrays.fill(frame.pixels(), j * frame.width() + from, j * frame.width() + to, paper);
                }
            }
        }
    }

    /** Returns the opaque background colour. */
    static int paper(SphereTheme theme) {
        double opacity = 0.5 * (theme.glass().centreAlpha() + theme.glass().rimAlpha());
        int tint = Argb.mix(theme.glass().lit(), theme.glass().shade(), SHADE);
        return Argb.over(Argb.premultiply(tint, opacity), theme.background());
    }

    /** Draws the outline of the map, which also covers the jagged edge of the ellipse. */
    void drawOutline(Strokes brush, MapView view, SphereStyle style) {
        int colour = style.theme().outline();
        double alpha = (colour >>> 24) / 255.0;
        double x = view.centreX() + view.halfWidth();
        double y = view.centreY();
        for (int i = 1; i <= OUTLINE_PIECES; i++) {
            double angle = 2 * Math.PI * i / OUTLINE_PIECES;
            double nextX = view.centreX() + view.halfWidth() * StrictMath.cos(angle);
            double nextY = view.centreY() + view.halfHeight() * StrictMath.sin(angle);
            brush.line(x, y, nextX, nextY, 1.6 * style.scale(), colour, alpha);
            x = nextX;
            y = nextY;
        }
    }
}
