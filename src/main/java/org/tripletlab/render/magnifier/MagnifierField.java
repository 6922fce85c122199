package org.tripletlab.render.magnifier;

/**
 * The part of the sphere that a magnifier shows, laid flat: distances from its centre are true angles (azimuthal
 * equidistant), north is up as seen from outside. Coordinates are computed in double precision from the points
 * themselves, so that the smallest blob shows what is there.
 */
public final class MagnifierField {
    /**
     * Points closer together than this cannot be told apart: it is six times the step of a coordinate of single precision.
     */
    public static final double ONE_POINT_DEGREES = 1e-5;

    private static final double POLAR = 0.995;

    private final double[] centre;
    private final double[] east;
    private final double[] north;
    private final double acrossDegrees;
    private final boolean onePoint;

    /**
     * Makes a field.
     *
     * @param direction where it is; of any length but zero
     * @param acrossDegrees how wide it is
     * @param onePoint whether what it was made for is closer together than {@value #ONE_POINT_DEGREES}°
     */
    public MagnifierField(double[] direction, double acrossDegrees, boolean onePoint) {
        centre = unit(direction[0], direction[1], direction[2]);
        // Close to a pole east is no stable direction; there the way to the x axis is as good.
        boolean polar = Math.abs(centre[2]) > POLAR;
        east = polar ? unit(0, -centre[2], centre[1]) : unit(-centre[1], centre[0], 0);
        north = new double[] {
            centre[1] * east[2] - centre[2] * east[1],
            centre[2] * east[0] - centre[0] * east[2],
            centre[0] * east[1] - centre[1] * east[0]
        };
        this.acrossDegrees = acrossDegrees;
        this.onePoint = onePoint;
    }

    private static double[] unit(double x, double y, double z) {
        double length = StrictMath.sqrt(x * x + y * y + z * z);
        return new double[] {x / length, y / length, z / length};
    }

    /** Returns the unit direction of its centre, a copy. */
    public double[] centre() {
        return centre.clone();
    }

    /** Returns how many degrees wide it is. */
    public double acrossDegrees() {
        return acrossDegrees;
    }

    /** Tells whether the points it was made for are closer together than {@value #ONE_POINT_DEGREES}°. */
    public boolean isOnePoint() {
        return onePoint;
    }

    /** Returns the squared sine of the angle to the centre; 2 if it is a right angle or more, or not defined. */
    double squaredSine(double x, double y, double z) {
        double along = along(x, y, z);
        double right = east[0] * x + east[1] * y + east[2] * z;
        double up = north[0] * x + north[1] * y + north[2] * z;
        double across = right * right + up * up;
        return along > 0 ? across / (along * along + across) : 2;
    }

    /**
     * Finds where a point is seen.
     *
     * @param into receives degrees to the right of the centre and upwards
     * @return false, without writing, if it is outside by more than a fifth
     */
    public boolean place(double x, double y, double z, double[] into) {
        double along = along(x, y, z);
        double right = east[0] * x + east[1] * y + east[2] * z;
        double up = north[0] * x + north[1] * y + north[2] * z;
        double across = StrictMath.sqrt(right * right + up * up);
        if (!(along > 0) || across > along) {
            return false;
        }
        double degrees = StrictMath.toDegrees(StrictMath.atan2(across, along));
        if (degrees > 0.6 * acrossDegrees) {
            return false;
        }
        lay(degrees, right, up, across, into);
        return true;
    }

    /**
     * Finds where a direction is seen, however far outside.
     *
     * @param into receives degrees to the right of the centre and upwards
     */
    public void spread(double x, double y, double z, double[] into) {
        double right = east[0] * x + east[1] * y + east[2] * z;
        double up = north[0] * x + north[1] * y + north[2] * z;
        double across = StrictMath.sqrt(right * right + up * up);
        lay(StrictMath.toDegrees(StrictMath.atan2(across, along(x, y, z))), right, up, across, into);
    }

    /** Returns how far a point lies in the direction of the centre; above 0 on this half of the sphere. */
    public double along(double x, double y, double z) {
        return centre[0] * x + centre[1] * y + centre[2] * z;
    }

    private void lay(double degrees, double right, double up, double across, double[] into) {
        boolean middle = across == 0 || (onePoint && degrees < ONE_POINT_DEGREES);
        into[0] = middle ? 0 : degrees * right / across;
        into[1] = middle ? 0 : degrees * up / across;
    }
}
