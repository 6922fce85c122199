package org.tripletlab.render.paint;

import org.tripletlab.render.view.SphereView;

/**
 * Painter of curves on the unit sphere, one side of the globe at a time, split at the seam of a map. Used by one thread
 * at a time.
 */
final class SphereCurve {
    /** Largest deviation of a piece from a straight line in pixels; larger ones are split in two. */
    private static final double STRAIGHT = 0.2;

    private static final int MOST_HALVINGS = 6;

    private final double[] from = new double[3];
    private final double[] to = new double[3];
    private final double[] place = new double[3];
    private final double[] middle = new double[3];

    /** Drawing attributes shared by all pieces of a curve. */
    private record Ink(Strokes brush, double lineWidth, int rgb, double alpha) {}

    /**
     * Draws the parts of a curve on one side.
     *
     * @param line corners (x, y, z) on the unit sphere, close enough that a chord is visually equal to the arc
     */
    void draw(Strokes brush, SphereView view, double[] line, boolean front, double lineWidth, int rgb, double alpha) {
        Ink ink = new Ink(brush, lineWidth, rgb, alpha);
        double horizon = view.horizon();
        double depth = view.depth(line[0], line[1], line[2]);
        for (int i = 0; i + 5 < line.length; i += 3) {
            double nextDepth = view.depth(line[i + 3], line[i + 4], line[i + 5]);
            boolean startsHere = (depth > horizon) == front;
            boolean endsHere = (nextDepth > horizon) == front;
            if (startsHere || endsHere) {
                double crossing = (horizon - depth) / (nextDepth - depth);
                between(line, i, startsHere ? 0 : crossing, from);
                between(line, i, endsHere ? 1 : crossing, to);
                drawPiece(ink, view);
            }
            depth = nextDepth;
        }
    }

    private void drawPiece(Ink ink, SphereView view) {
        double seam = view.seam(from, to);
        if (Double.isNaN(seam)) {
            trace(ink, view, from.clone(), to.clone(), 0);
            return;
        }
        double[] edge = new double[3];
        for (int k = 0; k < 3; k++) {
            edge[k] = from[k] + (to[k] - from[k]) * seam;
        }
        trace(ink, view, from.clone(), edge, side(view, from));
        trace(ink, view, edge, to.clone(), side(view, to));
    }

    /** Returns the half of the map of a point near the seam: −1 for the left, 1 for the right. */
    private int side(SphereView view, double[] point) {
        view.project(point[0], point[1], point[2], place);
        return place[0] < view.centreX() ? -1 : 1;
    }

    /** Draws a piece, on one half of the map if a side is given: a point on the seam has two positions. */
    private void trace(Ink ink, SphereView view, double[] a, double[] b, int side) {
        project(view, a, side, place);
        double ax = place[0];
        double ay = place[1];
        project(view, b, side, place);
        halve(ink, view, a, b, side, ax, ay, place[0], place[1], 0);
    }

    private void halve(
            Ink ink,
            SphereView view,
            double[] a,
            double[] b,
            int side,
            double ax,
            double ay,
            double bx,
            double by,
            int halvings) {
        double[] half = {(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2};
        project(view, half, side, middle);
        double mx = middle[0];
        double my = middle[1];
        double length = Math.hypot(bx - ax, by - ay);
        double astray = Math.abs((mx - ax) * (by - ay) - (my - ay) * (bx - ax));
        if (halvings == MOST_HALVINGS || !(astray > STRAIGHT * length)) {
            ink.brush().line(ax, ay, bx, by, ink.lineWidth(), ink.rgb(), ink.alpha());
            return;
        }
        halve(ink, view, a, half, side, ax, ay, mx, my, halvings + 1);
        halve(ink, view, half, b, side, mx, my, bx, by, halvings + 1);
    }

    private static void project(SphereView view, double[] point, int side, double[] into) {
        view.project(point[0], point[1], point[2], into);
        if (side != 0) {
            into[0] = view.centreX() + side * Math.abs(into[0] - view.centreX());
        }
    }

    private static void between(double[] line, int i, double along, double[] into) {
        for (int k = 0; k < 3; k++) {
            into[k] = line[i + k] + (line[i + 3 + k] - line[i + k]) * along;
        }
    }
}
