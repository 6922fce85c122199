package org.tripletlab.render.style;

/** Shapes of points. All have the same area, so that no class looks larger than another. */
public enum MarkShape {
    DISC {
        @Override
        public double distance(double x, double y) {
            return StrictMath.sqrt(x * x + y * y) - 1;
        }
    },
    SQUARE {
        @Override
        public double distance(double x, double y) {
            return Math.max(Math.abs(x), Math.abs(y)) - HALF_SIDE;
        }
    },
    TRIANGLE {
        @Override
        public double distance(double x, double y) {
            return Math.max(y, 0.5 * (SQRT_3 * Math.abs(x) - y)) - TRIANGLE_INRADIUS;
        }
    },
    DIAMOND {
        @Override
        public double distance(double x, double y) {
            return (Math.abs(x) + Math.abs(y)) / SQRT_2 - HALF_SIDE;
        }
    };

    /** The largest distance of a shape's outline from its centre: the corner of the triangle. */
    public static final double REACH = 1.56;

    private static final double SQRT_2 = 1.4142135623730951;
    private static final double SQRT_3 = 1.7320508075688772;

    /** Half the side of a square of area π. */
    private static final double HALF_SIDE = 0.886226925452758;

    /** Radius of the circle inside an equilateral triangle of area π. */
    private static final double TRIANGLE_INRADIUS = 0.7775600;

    /**
     * Returns the corners of the outline as alternating x and y; none for a disc.
     *
     * @param radius of the disc of the same area
     */
    public double[] corners(double radius) {
        double half = HALF_SIDE * radius;
        double in = TRIANGLE_INRADIUS * radius;
        double reach = SQRT_2 * half;
        return switch (this) {
            case DISC -> new double[0];
            case SQUARE -> new double[] {-half, -half, half, -half, half, half, -half, half};
            case TRIANGLE -> new double[] {0, -2 * in, SQRT_3 * in, in, -SQRT_3 * in, in};
            case DIAMOND -> new double[] {0, -reach, reach, 0, 0, reach, -reach, 0};
        };
    }

    /**
     * Returns the signed distance of a position from the outline, negative inside, for a mark centred on the origin
     * with the area of the unit disc; y points downwards.
     */
    public abstract double distance(double x, double y);
}
