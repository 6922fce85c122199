package org.tripletlab.render.magnifier;

/**
 * Part of the sphere in a magnifier, in azimuthal equidistant projection: distances from its centre are true angles,
 * north is up as seen from outside. Coordinates are computed in double precision from the points themselves, so that
 * the smallest cluster is shown correctly.
 */
public final class MagnifierField {
    /**
     * Points closer together than this cannot be distinguished: six times the coordinate resolution in single
     * precision.
     */
    public static final double ONE_POINT_DEGREES = 1e-5;

    private static final double POLAR = 0.995;

    private final double[] centre;
    private final double[] east;
    private final double[] north;
    private final double acrossDegrees;
    private final boolean onePoint;

    /**
     * Creates a field.
     *
     * @param direction direction of its centre; of any length but zero
     * @param acrossDegrees width in degrees
     * @param onePoint whether its points are closer together than {@value #ONE_POINT_DEGREES}°
     */
    public MagnifierField(double[] direction, double acrossDegrees, boolean onePoint) {
        centre = unit(direction[0], direction[1], direction[2]);
        // Close to a pole east is unstable; the direction to the x axis is used instead.
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

    /** Returns this field, or a wider one around the same centre. */
    public MagnifierField atLeast(double degrees) {
        return degrees > acrossDegrees ? new MagnifierField(centre, degrees, onePoint) : this;
    }

    private static double[] unit(double x, double y, double z) {
        double length = StrictMath.sqrt(x * x + y * y + z * z);
        return new double[] {x / length, y / length, z / length};
    }

    /** Returns the unit direction of its centre, a copy. */
    public double[] centre() {
        return centre.clone();
    }

    /** Returns its width in degrees. */
    public double acrossDegrees() {
        return acrossDegrees;
    }

    /** Tells whether its points are closer together than {@value #ONE_POINT_DEGREES}°. */
    public boolean isOnePoint() {
        return onePoint;
    }

    /** Returns the squared sine of the angle to the centre; 2 if it is a right angle or more, or undefined. */
    double squaredSine(double x, double y, double z) {
        double along = along(x, y, z);
        double right = east[0] * x + east[1] * y + east[2] * z;
        double up = north[0] * x + north[1] * y + north[2] * z;
        double across = right * right + up * up;
        return along > 0 ? across / (along * along + across) : 2;
    }

    /**
     * Projects a point.
     *
     * @param into receives the coordinates, degrees to the right of the centre and upwards
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
     * Projects a direction, also far outside.
     *
     * @param into receives the coordinates, degrees to the right of the centre and upwards
     */
    public void spread(double x, double y, double z, double[] into) {
        double right = east[0] * x + east[1] * y + east[2] * z;
        double up = north[0] * x + north[1] * y + north[2] * z;
        double across = StrictMath.sqrt(right * right + up * up);
        lay(StrictMath.toDegrees(StrictMath.atan2(across, along(x, y, z))), right, up, across, into);
    }

    /** Returns the component of a point along the centre direction; above 0 on this half of the sphere. */
    public double along(double x, double y, double z) {
        return centre[0] * x + centre[1] * y + centre[2] * z;
    }

    private void lay(double degrees, double right, double up, double across, double[] into) {
        boolean middle = across == 0 || (onePoint && degrees < ONE_POINT_DEGREES);
        into[0] = middle ? 0 : degrees * right / across;
        into[1] = middle ? 0 : degrees * up / across;
    }
}
