package org.tripletlab.render;

/**
 * Directions that a loss keeps for the classes, each drawn as a cross on the sphere, with a ring around it inside which
 * the loss wants the class to be.
 *
 * @param axes unit directions, row-major (classes × 3), NaN where a class has none; empty for no rings
 * @param halfAngleDegrees angle between a direction and its ring; NaN or 0 for the cross alone
 */
public record ClassRings(double[] axes, double halfAngleDegrees) {
    /** Nothing to draw. */
    public static final ClassRings NONE = new ClassRings(new double[0], Double.NaN);

    private static final int CORNERS = 90;
    private static final double CROSS_DEGREES = 2.5;

    void draw(Brush brush, CameraView view, SphereScene scene, SphereCurve curve, boolean front) {
        SphereStyle style = scene.style();
        for (int label = 0; label < axes.length / 3; label++) {
            if (Double.isNaN(axes[3 * label]) || scene.hidden().get(label)) {
                continue;
            }
            int colour = style.theme().classColour(label);
            double alpha = front ? 0.95 : 0.4;
            for (double turn : new double[] {0, Math.PI / 2}) {
                double[] stroke = new double[6];
                place(label, CROSS_DEGREES, turn, stroke, 0);
                place(label, CROSS_DEGREES, turn + Math.PI, stroke, 3);
                curve.draw(brush, view, stroke, front, 2.2 * style.scale(), colour, alpha);
            }
            if (halfAngleDegrees > 0) {
                double[] ring = new double[3 * (CORNERS + 1)];
                for (int i = 0; i <= CORNERS; i++) {
                    place(label, halfAngleDegrees, 2 * Math.PI * i / CORNERS, ring, 3 * i);
                }
                curve.draw(brush, view, ring, front, 1.3 * style.scale(), colour, alpha);
            }
        }
    }

    /** Places a point at an angle from a class's direction, turned about it. */
    private void place(int label, double degrees, double turn, double[] points, int at) {
        double x = axes[3 * label];
        double y = axes[3 * label + 1];
        double z = axes[3 * label + 2];
        // Any vector that is not along the direction spans, with it, a plane to measure from.
        double ux = Math.abs(z) < 0.9 ? -y : 0;
        double uy = Math.abs(z) < 0.9 ? x : -z;
        double uz = Math.abs(z) < 0.9 ? 0 : y;
        double length = Math.sqrt(ux * ux + uy * uy + uz * uz);
        ux /= length;
        uy /= length;
        uz /= length;
        double vx = y * uz - z * uy;
        double vy = z * ux - x * uz;
        double vz = x * uy - y * ux;
        double along = Math.cos(Math.toRadians(degrees));
        double across = Math.sin(Math.toRadians(degrees));
        points[at] = along * x + across * (Math.cos(turn) * ux + Math.sin(turn) * vx);
        points[at + 1] = along * y + across * (Math.cos(turn) * uy + Math.sin(turn) * vy);
        points[at + 2] = along * z + across * (Math.cos(turn) * uz + Math.sin(turn) * vz);
    }
}
