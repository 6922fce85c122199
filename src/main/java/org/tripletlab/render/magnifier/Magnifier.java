package org.tripletlab.render.magnifier;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.tripletlab.render.view.SphereView;

/**
 * A magnifier on a picture.
 *
 * @param field what it shows
 * @param disc where it is
 */
public record Magnifier(MagnifierField field, MagnifierDisc disc) {
    private static final double CLEARANCE = 10;

    /**
     * Puts a lens into the corner it had, or into the other one if it would cover what it magnifies.
     *
     * @param view where the sphere is on the picture
     * @param last the corner it had
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

    /** Returns how many pixels a degree has in it. */
    public double pixelsPerDegree() {
        return 2 * disc.radius() / field.acrossDegrees();
    }

    /** Returns how much larger it shows than the sphere is drawn. */
    public double magnification(SphereView view) {
        return StrictMath.toDegrees(pixelsPerDegree()) / view.radius();
    }

    /** Returns the magnification with two digits that count: "4.6", "210", "93,000". */
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

    /** Returns what two points closer together than this count as one: "0.00001". */
    public static String onePointText() {
        return plain(MagnifierField.ONE_POINT_DEGREES);
    }

    private static String plain(double degrees) {
        return BigDecimal.valueOf(degrees).stripTrailingZeros().toPlainString();
    }
}
