package org.tripletlab.render;

/** Draws curves on the unit sphere, one side of the globe at a time. Used by one thread at a time. */
final class SphereCurve {
    private final double[] here = new double[3];
    private final double[] next = new double[3];

    /**
     * Draws the parts of a curve that lie on one side.
     *
     * @param line corners (x, y, z) on the unit sphere, near enough that a chord cannot be told from the arc
     */
    void draw(Brush brush, CameraView view, double[] line, boolean front, double lineWidth, int rgb, double alpha) {
        double horizon = view.horizon();
        double depth = view.depth(line[0], line[1], line[2]);
        for (int i = 0; i + 5 < line.length; i += 3) {
            double nextDepth = view.depth(line[i + 3], line[i + 4], line[i + 5]);
            boolean startsHere = (depth > horizon) == front;
            boolean endsHere = (nextDepth > horizon) == front;
            if (startsHere || endsHere) {
                double crossing = (horizon - depth) / (nextDepth - depth);
                double from = startsHere ? 0 : crossing;
                double to = endsHere ? 1 : crossing;
                project(view, line, i, from, here);
                project(view, line, i, to, next);
                brush.line(here[0], here[1], next[0], next[1], lineWidth, rgb, alpha);
            }
            depth = nextDepth;
        }
    }

    private static void project(CameraView view, double[] line, int i, double along, double[] into) {
        view.project(
                line[i] + (line[i + 3] - line[i]) * along,
                line[i + 1] + (line[i + 4] - line[i + 1]) * along,
                line[i + 2] + (line[i + 5] - line[i + 2]) * along,
                into);
    }
}
