package org.tripletlab.render.magnifier;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.tripletlab.render.view.SphereView;

/**
 * A magnifier on a picture.
 *
 * @param field the part of the sphere that it shows
 * @param disc its place on the picture
 */
public record Magnifier(MagnifierField field, MagnifierDisc disc) {
    private static final double CLEARANCE = 10;

    /**
     * Returns the corner for a magnifier: the previous one, or the other one if it would cover what it magnifies.
     *
     * @param view projection of the sphere on the picture
     * @param last the previous corner
     */
    public static MagnifierDisc.Corner corner(
            MagnifierField field,
            SphereView view,
            MagnifierDisc.Corner last,
            double width,
            double height,
            double caption,
            double scale) {
        double[] centre = field.centre();
        double[] place = view.project(centre[0], centre[1], centre[2]);
        MagnifierDisc here = MagnifierDisc.in(last, width, height, caption, scale);
        if (!here.covers(place[0], place[1], CLEARANCE * scale)) {
            return last;
        }
        MagnifierDisc.Corner other =
                last == MagnifierDisc.Corner.BOTTOM ? MagnifierDisc.Corner.TOP : MagnifierDisc.Corner.BOTTOM;
        boolean free =
                !MagnifierDisc.in(other, width, height, caption, scale).covers(place[0], place[1], CLEARANCE * scale);
        return free ? other : last;
    }

    /** Returns its scale in pixels per degree. */
    public double pixelsPerDegree() {
        return 2 * disc.radius() / field.acrossDegrees();
    }

    /** Returns its magnification relative to the sphere on the picture. */
    public double magnification(SphereView view) {
        return StrictMath.toDegrees(pixelsPerDegree()) / view.radius();
    }

    /** Returns the magnification with two significant digits: "4.6", "210", "93,000". */
    public String magnificationText(SphereView view) {
        BigDecimal rounded = new BigDecimal(magnification(view)).round(new MathContext(2));
        return rounded.doubleValue() < 10
                ? String.format(Locale.ROOT, "%.1f", rounded)
                : String.format(Locale.ROOT, "%,d", rounded.longValue());
    }

    /** Returns magnification and width in signs that need no language: "×4.6 · 10°", or "< 0.00001°" for one point. */
    public String caption(SphereView view) {
        return field.isOnePoint()
                ? "< " + onePointText() + "°"
                : "×" + magnificationText(view) + " · " + acrossText() + "°";
    }

    /** Returns its width in degrees: "10", "0.0005". */
    public String acrossText() {
        return plain(field.acrossDegrees());
    }

    /** Returns the distance below which points count as one, in degrees: "0.00001". */
    public static String onePointText() {
        return plain(MagnifierField.ONE_POINT_DEGREES);
    }

    private static String plain(double degrees) {
        return BigDecimal.valueOf(degrees).stripTrailingZeros().toPlainString();
    }
}
