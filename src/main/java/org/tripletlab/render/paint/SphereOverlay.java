package org.tripletlab.render.paint;

import java.util.List;
import org.tripletlab.render.style.MarkInk;
import org.tripletlab.render.style.SphereStyle;
import org.tripletlab.render.view.SphereView;

/**
 * Overlay on the points of the sphere: lines, arrows and single spots that are not points of the cloud. Parts on the
 * far side are dimmed.
 *
 * @param ways lines on the sphere
 * @param spots spots, drawn over the lines
 */
public record SphereOverlay(List<Way> ways, List<Spot> spots) {
    /** Empty overlay. */
    public static final SphereOverlay NONE = new SphereOverlay(List.of(), List.of());

    private static final double FAR = 0.4;
    private static final double HEAD = 8;
    private static final double HEAD_DEGREES = 27;

    /**
     * A line.
     *
     * @param xyz its corners, row-major (corners × 3), close enough that a chord is visually equal to the arc
     * @param ink its colour
     * @param lineWidth in screen units
     * @param arrow whether it has a head at its end
     */
    public record Way(double[] xyz, MarkInk ink, double lineWidth, boolean arrow) {}

    /**
     * A spot.
     *
     * @param xyz its position
     * @param ink its colour
     * @param radius in screen units
     * @param name label beside it where it fits; empty for none
     */
    public record Spot(double[] xyz, MarkInk ink, double radius, String name) {}

    /** Copies the lists. */
    public SphereOverlay {
        ways = List.copyOf(ways);
        spots = List.copyOf(spots);
    }

    void draw(Brush brush, SphereView view, SphereStyle style, SphereCurve curve, boolean front) {
        boolean dark = style.theme().dark();
        double alpha = front ? 1 : FAR;
        for (Way way : ways) {
            double width = way.lineWidth() * style.scale();
            int rgb = way.ink().rgb(dark);
            curve.draw(
                    brush,
                    view,
                    way.xyz(),
                    front,
                    width + 2 * style.scale(),
                    style.theme().background(),
                    0.6 * alpha);
            curve.draw(brush, view, way.xyz(), front, width, rgb, alpha);
            if (way.arrow()) {
                drawHead(brush, view, way, style, front, rgb, alpha);
            }
        }
        double[] place = new double[3];
        for (Spot spot : spots) {
            double[] at = spot.xyz();
            if (view.depth(at[0], at[1], at[2]) > view.horizon() == front) {
                view.project(at[0], at[1], at[2], place);
                double radius = spot.radius() * style.scale();
                brush.dot(
                        place[0],
                        place[1],
                        radius + 2 * style.scale(),
                        style.theme().background(),
                        0.85 * alpha);
                brush.dot(place[0], place[1], radius, spot.ink().rgb(dark), alpha);
            }
        }
    }

    private static void drawHead(
            Brush brush, SphereView view, Way way, SphereStyle style, boolean front, int rgb, double alpha) {
        double[] xyz = way.xyz();
        int end = xyz.length - 3;
        if (end < 3 || view.depth(xyz[end], xyz[end + 1], xyz[end + 2]) > view.horizon() != front) {
            return;
        }
        double[] tip = view.project(xyz[end], xyz[end + 1], xyz[end + 2]);
        double[] before = view.project(xyz[end - 3], xyz[end - 2], xyz[end - 1]);
        double along = Math.hypot(tip[0] - before[0], tip[1] - before[1]);
        if (!(along > 1e-6)) {
            return;
        }
        double back = Math.atan2(before[1] - tip[1], before[0] - tip[0]);
        double length = HEAD * style.scale();
        for (int side = -1; side <= 1; side += 2) {
            double turned = back + side * Math.toRadians(HEAD_DEGREES);
            brush.line(
                    tip[0],
                    tip[1],
                    tip[0] + length * Math.cos(turned),
                    tip[1] + length * Math.sin(turned),
                    way.lineWidth() * style.scale(),
                    rgb,
                    alpha);
        }
    }
}
