package org.tripletlab.render.view;

/**
 * Equal-area map of the whole sphere (Mollweide, 1805), without a far side.
 *
 * <p>The centre is the direction of the camera, with the camera's up direction; the seam is the half circle behind it. With
 * latitude φ and longitude λ relative to the camera, and R the sphere's radius,
 * <pre>x = (2√2/π) R λ cos θ,  y = √2 R sin θ,  2θ + sin 2θ = π sin φ</pre>
 * (Snyder, "Map Projections: A Working Manual", USGS Professional Paper 1395, 1987, eq. 31-1 to 31-3). A point off the
 * sphere is shown at its direction; its depth is not visible.
 */
public final class MapView implements SphereView {
    static final double SQRT_2 = 1.4142135623730951;

    /** Half of the map's width at zoom 1, as a share of the picture's width. */
    private static final double WIDTH_SHARE = 0.475;

    private static final double HEIGHT_SHARE = 0.44;
    private static final double NO_FAR_SIDE = -2;

    /**
     * sin θ and cos θ for the cube root of 1 − |sin φ|, in which both are smooth up to the poles; linear interpolation
     * between two entries is accurate to 2e-8.
     */
    private static final int STEPS = 4096;

    private static final double[] SIN = new double[STEPS + 2];
    private static final double[] COS = new double[STEPS + 2];

    static {
        for (int i = 0; i < SIN.length; i++) {
            double s = (double) i / STEPS;
            double fromPole = fromPole(Math.PI * s * s * s);
            SIN[i] = StrictMath.cos(fromPole);
            COS[i] = StrictMath.sin(fromPole);
        }
    }

    private final CameraFrame camera;
    private final double centreX;
    private final double centreY;
    private final double radius;

    /** Creates the map for a picture of a size in pixels. */
    public MapView(Camera camera, int width, int height) {
        this.camera = new CameraFrame(camera);
        centreX = width / 2.0;
        centreY = height / 2.0;
        radius = halfWidth(width, height) / (2 * SQRT_2) * camera.zoom();
    }

    /** Solves 2ε − sin 2ε = c by Newton's method: ε = π/2 − θ, the auxiliary angle from the pole. */
    private static double fromPole(double c) {
        double epsilon = StrictMath.cbrt(0.75 * c);
        for (int i = 0; i < 30 && epsilon > 0; i++) {
            double sine = StrictMath.sin(epsilon);
            epsilon -= (2 * epsilon - StrictMath.sin(2 * epsilon) - c) / (4 * sine * sine);
        }
        return epsilon;
    }

    /** Returns half the width of a map at zoom 1 in a picture of this size. */
    public static double halfWidth(double width, double height) {
        return Math.min(WIDTH_SHARE * width, 2 * HEIGHT_SHARE * height);
    }

    @Override
    public double horizon() {
        return NO_FAR_SIDE;
    }

    @Override
    public double horizon(PointCloud cloud) {
        return NO_FAR_SIDE;
    }

    @Override
    public boolean isSolid() {
        return false;
    }

    @Override
    public double radius() {
        return radius;
    }

    @Override
    public double centreX() {
        return centreX;
    }

    @Override
    public double centreY() {
        return centreY;
    }

    /** Returns half the width of the map in pixels. */
    public double halfWidth() {
        return 2 * SQRT_2 * radius;
    }

    /** Returns half the height of the map in pixels. */
    public double halfHeight() {
        return SQRT_2 * radius;
    }

    @Override
    public double depth(double x, double y, double z) {
        return camera.toward(x, y, z);
    }

    @Override
    public void project(double x, double y, double z, double[] into) {
        double length = StrictMath.sqrt(x * x + y * y + z * z);
        double sine = camera.up(x, y, z) / length;
        double toward = camera.toward(x, y, z);
        double longitude = StrictMath.atan2(camera.right(x, y), toward);
        double place = STEPS * StrictMath.cbrt(Math.max(0, 1 - Math.abs(sine)));
        int entry = (int) place;
        double between = place - entry;
        double auxiliaryCosine = COS[entry] + between * (COS[entry + 1] - COS[entry]);
        double auxiliarySine = SIN[entry] + between * (SIN[entry + 1] - SIN[entry]);
        into[0] = centreX + 2 * SQRT_2 / Math.PI * radius * longitude * auxiliaryCosine;
        into[1] = centreY - SQRT_2 * radius * (sine < 0 ? -auxiliarySine : auxiliarySine);
        into[2] = length > 0 ? toward : Double.NaN;
    }

    @Override
    public double seam(double[] from, double[] to) {
        double right = camera.right(from[0], from[1]);
        double nextRight = camera.right(to[0], to[1]);
        if (right >= 0 == nextRight >= 0) {
            return Double.NaN;
        }
        double share = right / (right - nextRight);
        double toward = depth(from[0], from[1], from[2]);
        double behind = toward + share * (depth(to[0], to[1], to[2]) - toward);
        return behind < 0 ? share : Double.NaN;
    }
}
