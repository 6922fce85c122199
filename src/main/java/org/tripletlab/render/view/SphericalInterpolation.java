package org.tripletlab.render.view;

/**
 * Interpolation of points between two snapshots. Points on the unit sphere move along the great circle at constant
 * speed and stay on the sphere; all others (projections inside the ball) move along a straight line.
 */
public final class SphericalInterpolation {
    private static final double ON_SPHERE = 2e-3;

    /** Cosine above which the chord, normalised to the sphere, is visually equal to the arc (24 degrees). */
    private static final double NEAR = 0.914;

    /** Cosine below which the great circle between two points is not well defined. */
    private static final double ANTIPODAL = -0.999999;

    private SphericalInterpolation() {}

    /**
     * Computes the position of every point at a share of the interval.
     *
     * @param from coordinates at the start (points × 3)
     * @param to coordinates at the end, the same points
     * @param share 0 gives the start, 1 the end; clamped to [0, 1]
     * @param into receives the coordinates; may be neither {@code from} nor {@code to}
     * @throws IllegalArgumentException if the arrays differ in length
     */
    public static void between(float[] from, float[] to, double share, float[] into) {
        if (from.length != to.length || into.length != to.length) {
            throw new IllegalArgumentException(
                    "Points can only move between snapshots of the same points: " + from.length
                            + " numbers at the start, " + to.length + " at the end, room for " + into.length + ".");
        }
        if (!(share > 0) || share >= 1) {
            System.arraycopy(share >= 1 ? to : from, 0, into, 0, to.length);
            return;
        }
        for (int i = 0; i + 2 < to.length; i += 3) {
            move(from, to, share, into, i);
        }
    }

    private static void move(float[] from, float[] to, double share, float[] into, int i) {
        double ax = from[i];
        double ay = from[i + 1];
        double az = from[i + 2];
        double bx = to[i];
        double by = to[i + 1];
        double bz = to[i + 2];
        double aa = ax * ax + ay * ay + az * az;
        double bb = bx * bx + by * by + bz * bz;
        double x = ax + (bx - ax) * share;
        double y = ay + (by - ay) * share;
        double z = az + (bz - az) * share;
        if (Math.abs(aa - 1) <= ON_SPHERE && Math.abs(bb - 1) <= ON_SPHERE) {
            double cosine = ax * bx + ay * by + az * bz;
            if (cosine < NEAR) {
                followArc(ax, ay, az, bx, by, bz, cosine, share, into, i);
                return;
            }
            double scale = 1 / Math.sqrt(x * x + y * y + z * z);
            x *= scale;
            y *= scale;
            z *= scale;
        }
        into[i] = (float) x;
        into[i + 1] = (float) y;
        into[i + 2] = (float) z;
    }

    private static void followArc(
            double ax,
            double ay,
            double az,
            double bx,
            double by,
            double bz,
            double cosine,
            double share,
            float[] into,
            int i) {
        double tx = bx - cosine * ax;
        double ty = by - cosine * ay;
        double tz = bz - cosine * az;
        if (cosine < ANTIPODAL) {
            // Every great circle leads there. The one through the coordinate axis farthest from the start is used.
            boolean useX = Math.abs(ax) <= Math.abs(ay) && Math.abs(ax) <= Math.abs(az);
            boolean useY = !useX && Math.abs(ay) <= Math.abs(az);
            double along = useX ? ax : useY ? ay : az;
            tx = (useX ? 1 : 0) - along * ax;
            ty = (useY ? 1 : 0) - along * ay;
            tz = (useX || useY ? 0 : 1) - along * az;
        }
        double scale = 1 / Math.sqrt(tx * tx + ty * ty + tz * tz);
        double angle = share * StrictMath.acos(Math.max(-1, cosine));
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle) * scale;
        into[i] = (float) (cos * ax + sin * tx);
        into[i + 1] = (float) (cos * ay + sin * ty);
        into[i + 2] = (float) (cos * az + sin * tz);
    }
}
