package org.tripletlab.render.paint;

/** The circles around one direction of the unit sphere: all points at an angle from it. */
final class SmallCircle {
    private final double[] axis;
    private final double[] u = new double[3];
    private final double[] v = new double[3];

    /** Reads a unit direction from a row-major array. */
    SmallCircle(double[] directions, int at) {
        double x = directions[at];
        double y = directions[at + 1];
        double z = directions[at + 2];
        axis = new double[] {x, y, z};
        // Any vector not parallel to the direction spans a reference plane with it.
        u[0] = Math.abs(z) < 0.9 ? -y : 0;
        u[1] = Math.abs(z) < 0.9 ? x : -z;
        u[2] = Math.abs(z) < 0.9 ? 0 : y;
        double length = Math.sqrt(u[0] * u[0] + u[1] * u[1] + u[2] * u[2]);
        for (int k = 0; k < 3; k++) {
            u[k] /= length;
        }
        v[0] = y * u[2] - z * u[1];
        v[1] = z * u[0] - x * u[2];
        v[2] = x * u[1] - y * u[0];
    }

    /** Writes the point at an angle from the direction, rotated about it by an angle in radians. */
    void place(double degrees, double turn, double[] points, int at) {
        double along = Math.cos(Math.toRadians(degrees));
        double across = Math.sin(Math.toRadians(degrees));
        for (int k = 0; k < 3; k++) {
            points[at + k] = along * axis[k] + across * (Math.cos(turn) * u[k] + Math.sin(turn) * v[k]);
        }
    }

    /** Returns the corners (x, y, z) of an arc of a circle. */
    double[] arc(double degrees, double fromTurn, double toTurn, int pieces) {
        double[] corners = new double[3 * (pieces + 1)];
        for (int i = 0; i <= pieces; i++) {
            place(degrees, fromTurn + (toTurn - fromTurn) * i / pieces, corners, 3 * i);
        }
        return corners;
    }

    /** Returns the corners of a whole circle, closed. */
    double[] corners(double degrees, int pieces) {
        return arc(degrees, 0, 2 * Math.PI, pieces);
    }
}
