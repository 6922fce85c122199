package org.tripletlab.render.paint;

import org.tripletlab.render.style.SphereStyle;
import org.tripletlab.render.view.PointCloud;
import org.tripletlab.render.view.SphereView;

/**
 * Cones of the classes: the angles of their points to the class mean, drawn as two circles around the class mean, or
 * two arcs inside the circle for two-dimensional embeddings.
 *
 * <p>Correct only without a projection, because a projected cone is not a circle.
 *
 * @param p95Degrees angle inside which 95 % of the class's points lie, in [0, 180], NaN where a class has no cone;
 *     drawn as a solid line
 * @param maxDegrees the largest angle; drawn as a dashed line
 */
public record ClassCones(double[] p95Degrees, double[] maxDegrees) {
    /** No cones. */
    public static final ClassCones NONE = new ClassCones(new double[0], new double[0]);

    private static final int CORNERS = 180;

    /**
     * The number of dashes of a circle is a power of two times this number, so that it seldom changes while the circle
     * grows.
     */
    private static final int FEWEST_DASHES = 6;

    /** Smallest length of a dash and its gap, in units; a smaller circle is solid. */
    private static final double DASH = 7;

    private static final double DASH_SHARE = 0.55;
    private static final double FIRM_WIDTH = 1.6;
    private static final double FAINT_WIDTH = 1.2;
    private static final double FAR = 0.42;
    private static final double FAINT = 0.75;

    /** On a circle each class has its own track inside, the first at this radius. */
    private static final double FIRST_TRACK = 0.96;

    private static final double TRACK = 0.02;

    /** Largest total width of the tracks. */
    private static final double ALL_TRACKS = 0.4;

    private static final double TICK = 0.007;

    public ClassCones {
        if (p95Degrees.length != maxDegrees.length) {
            throw new IllegalArgumentException("Cones need two angles for each class: " + p95Degrees.length
                    + " percentiles came with " + maxDegrees.length + " largest angles.");
        }
    }

    /** Returns the cones interpolated from others to these; a new cone has its final size. */
    public ClassCones from(ClassCones before, double share) {
        if (before.p95Degrees.length != p95Degrees.length) {
            return this;
        }
        return new ClassCones(
                between(before.p95Degrees, p95Degrees, share), between(before.maxDegrees, maxDegrees, share));
    }

    private static double[] between(double[] from, double[] to, double share) {
        double[] angles = to.clone();
        for (int i = 0; i < angles.length; i++) {
            if (Double.isFinite(from[i])) {
                angles[i] = from[i] + (to[i] - from[i]) * share;
            }
        }
        return angles;
    }

    void draw(Strokes brush, SphereView view, SphereScene scene, SphereCurve curve, boolean front) {
        PointCloud cloud = scene.cloud();
        boolean flat = p95Degrees.length > 0 && view.isSolid() && cloud.isFlat();
        for (int label = 0; label < p95Degrees.length; label++) {
            if (!cloud.hasAxis(label) || scene.hidden().get(label) || Double.isNaN(p95Degrees[label])) {
                continue;
            }
            if (flat && front) {
                drawArc(brush, view, scene, label, maxDegrees[label], false);
                drawArc(brush, view, scene, label, p95Degrees[label], true);
            } else if (!flat) {
                drawCircles(brush, view, scene, curve, label, front);
            }
        }
    }

    private void drawCircles(
            Strokes brush, SphereView view, SphereScene scene, SphereCurve curve, int label, boolean front) {
        SphereStyle style = scene.style();
        int colour = style.theme().classColour(label);
        double scale = style.scale();
        double alpha = front ? 1 : FAR;
        SmallCircle around = new SmallCircle(scene.cloud().axes(), 3 * label);
        curve.draw(brush, view, around.corners(p95Degrees[label], CORNERS), front, FIRM_WIDTH * scale, colour, alpha);
        double largest = maxDegrees[label];
        int dashes = dashes(2 * Math.PI * Math.sin(Math.toRadians(largest)) * view.radius() / scale);
        if (dashes == 0) {
            double[] whole = around.corners(largest, CORNERS);
            curve.draw(brush, view, whole, front, FAINT_WIDTH * scale, colour, alpha * FAINT / 2);
            return;
        }
        int pieces = Math.max(1, CORNERS / dashes);
        for (int i = 0; i < dashes; i++) {
            double from = 2 * Math.PI * i / dashes;
            double[] dash = around.arc(largest, from, from + DASH_SHARE * 2 * Math.PI / dashes, pieces);
            curve.draw(brush, view, dash, front, FAINT_WIDTH * scale, colour, alpha * FAINT);
        }
    }

    /** Returns the number of dashes of a circle of this length; 0 if it is too short. */
    private static int dashes(double length) {
        int dashes = FEWEST_DASHES;
        if (length < FEWEST_DASHES * DASH) {
            return 0;
        }
        while (length >= 2 * dashes * DASH && dashes < FEWEST_DASHES << 6) {
            dashes *= 2;
        }
        return dashes;
    }

    private static void drawArc(
            Strokes brush, SphereView view, SphereScene scene, int label, double degrees, boolean firm) {
        SphereStyle style = scene.style();
        double[] axes = scene.cloud().axes();
        double middle = Math.atan2(axes[3 * label + 1], axes[3 * label]);
        double reach = Math.toRadians(degrees);
        double track = Math.min(TRACK, ALL_TRACKS / scene.cloud().classes());
        double radius = FIRST_TRACK - label * track;
        double lineWidth = (firm ? 1.5 * FIRM_WIDTH : FAINT_WIDTH) * style.scale();
        int colour = style.theme().classColour(label);
        double alpha = firm ? 1 : FAINT;
        int pieces = (int) Math.max(2, degrees);
        double[] here = view.project(radius * Math.cos(middle - reach), radius * Math.sin(middle - reach), 0);
        for (int i = 1; i <= pieces; i++) {
            double angle = middle - reach + 2 * reach * i / pieces;
            double[] next = view.project(radius * Math.cos(angle), radius * Math.sin(angle), 0);
            brush.line(here[0], here[1], next[0], next[1], lineWidth, colour, alpha);
            here = next;
        }
        for (double end : new double[] {middle - reach, middle + reach}) {
            double[] in = view.project((radius - TICK) * Math.cos(end), (radius - TICK) * Math.sin(end), 0);
            double[] out = view.project((radius + TICK) * Math.cos(end), (radius + TICK) * Math.sin(end), 0);
            brush.line(in[0], in[1], out[0], out[1], lineWidth, colour, alpha);
        }
    }
}
