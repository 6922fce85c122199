package org.tripletlab.render.paint;

import org.tripletlab.render.style.SphereStyle;
import org.tripletlab.render.view.SphereView;

/** Lines of longitude and latitude every 30 degrees, drawn for one side of the globe at a time. */
final class Graticule {
    private static final int STEP_DEGREES = 30;

    /** Degrees between the corners of a drawn line: the chord is visually equal to the arc. */
    private static final int CORNER_DEGREES = 3;

    /** Only every third meridian reaches the pole; the others stop here, so that the lines do not merge there. */
    private static final int POLAR_LATITUDE = 75;

    /** Longitude and latitude lines as sequences of corners (x, y, z) on the unit sphere. */
    private final double[][] lines;

    private final boolean[] strong;
    private final SphereCurve curve = new SphereCurve();

    Graticule() {
        int meridians = 360 / STEP_DEGREES;
        int parallels = 180 / STEP_DEGREES - 1;
        lines = new double[meridians + parallels][];
        strong = new boolean[lines.length];
        for (int i = 0; i < meridians; i++) {
            int reach = i % 3 == 0 ? 90 : POLAR_LATITUDE;
            double[] line = new double[3 * (2 * reach / CORNER_DEGREES + 1)];
            for (int k = 0; k < line.length / 3; k++) {
                place(line, k, i * STEP_DEGREES, -reach + k * CORNER_DEGREES);
            }
            lines[i] = line;
        }
        for (int i = 0; i < parallels; i++) {
            int latitude = -90 + (i + 1) * STEP_DEGREES;
            double[] line = new double[3 * (360 / CORNER_DEGREES + 1)];
            for (int k = 0; k < line.length / 3; k++) {
                place(line, k, k * CORNER_DEGREES, latitude);
            }
            lines[meridians + i] = line;
            strong[meridians + i] = latitude == 0;
        }
    }

    private static void place(double[] line, int corner, double longitude, double latitude) {
        double lambda = StrictMath.toRadians(longitude);
        double phi = StrictMath.toRadians(latitude);
        line[3 * corner] = StrictMath.cos(phi) * StrictMath.cos(lambda);
        line[3 * corner + 1] = StrictMath.cos(phi) * StrictMath.sin(lambda);
        line[3 * corner + 2] = StrictMath.sin(phi);
    }

    /** Draws the parts of all lines on one side. */
    void draw(Strokes brush, SphereView view, SphereStyle style, boolean front) {
        double alpha = (style.theme().graticule() >>> 24) / 255.0 * (front ? 0.75 : 0.42);
        for (int i = 0; i < lines.length; i++) {
            double lineWidth = style.scale() * (strong[i] ? 1.25 : 0.8);
            curve.draw(
                    brush, view, lines[i], front, lineWidth, style.theme().graticule(), alpha * (strong[i] ? 1.3 : 1));
        }
    }
}
