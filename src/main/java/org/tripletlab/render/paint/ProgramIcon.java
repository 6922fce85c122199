package org.tripletlab.render.paint;

import java.util.Arrays;
import org.tripletlab.render.style.SphereStyle;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.render.view.Camera;
import org.tripletlab.render.view.PointCloud;
import org.tripletlab.render.view.SphereProjection;

/**
 * The program's icon: the globe with ten separated classes on it, drawn by the renderer of the program, on a
 * transparent background. Small icons have one large point per class, because clusters of single pixels would be noise.
 */
public final class ProgramIcon {
    /** Icon size from which a class is a cluster; below it is one point. */
    private static final int CLUSTERS_FROM = 48;

    /** Supersampling factor along each axis. */
    private static final int DETAIL = 4;

    private static final int CLASSES = 10;

    /** Class at each place: one in front, five around it, four behind. Neighbours differ in colour. */
    private static final int[] PLACES = {1, 9, 6, 2, 8, 3, 0, 4, 5, 7};

    private static final int FRONT = 5;
    private static final double FRONT_DEGREES = 49;
    private static final double BACK_DEGREES = 122;

    /** Rotates the front class towards the raised camera. */
    private static final double TILT = 0.24;

    private static final int AROUND = 6;
    private static final double CLUSTER_RADIUS = 0.23;

    /** Radius of the globe's outline, as a share of the side. */
    private static final double GLOBE = 0.48;

    /** Camera at +x, slightly raised, so that the graticule shows the globe. */
    private static final Camera CAMERA = new Camera(0, 18, GLOBE / 0.455);

    private ProgramIcon() {}

    /**
     * Draws the icon.
     *
     * @param side width and height in pixels, 16 to 1,024
     * @return ARGB, not premultiplied, row by row from the top left; transparent outside the globe
     */
    public static int[] draw(int side) {
        if (side < 16 || side > 1024) {
            throw new IllegalArgumentException("An icon is 16 to 1024 pixels wide, not " + side + ".");
        }
        int drawn = side * DETAIL;
        boolean clusters = side >= CLUSTERS_FROM;
        Frame frame = new Frame(drawn, drawn);
        // The style counts radii in units of its scale; a unit is a hundredth of the picture here.
        double unit = Math.max(0.1, Math.min(32, drawn / 100.0));
        double radius = (clusters ? 3.4 : 9.0) * drawn / 100.0 / unit;
        SphereStyle style =
                new SphereStyle(SphereTheme.DARK, clusters, false, false, SphereProjection.GLOBE, unit, radius);
        new SphereRenderer().render(SphereScene.of(cloud(clusters), style), CAMERA, frame);
        return shrunk(frame.pixels(), drawn, side);
    }

    private static PointCloud cloud(boolean clusters) {
        int perClass = clusters ? 1 + AROUND : 1;
        float[] xyz = new float[3 * CLASSES * perClass];
        int[] labels = new int[CLASSES * perClass];
        for (int place = 0; place < CLASSES; place++) {
            double fromEye = StrictMath.toRadians(place == 0 ? 0 : place <= FRONT ? FRONT_DEGREES : BACK_DEGREES);
            double around = 2 * Math.PI * (place <= FRONT ? (place - 1.0) / FRONT : (place - FRONT - 0.5) / 4);
            double x = StrictMath.cos(fromEye);
            double y = StrictMath.sin(fromEye) * StrictMath.sin(around);
            double z = StrictMath.sin(fromEye) * StrictMath.cos(around) + TILT * x;
            double ring = StrictMath.sqrt(x * x + y * y);
            for (int i = 0; i < perClass; i++) {
                double reach = i == 0 ? 0 : CLUSTER_RADIUS;
                double east = reach * StrictMath.cos(i * 2 * Math.PI / AROUND);
                double north = reach * StrictMath.sin(i * 2 * Math.PI / AROUND);
                int at = place * perClass + i;
                labels[at] = PLACES[place];
                put(
                        xyz,
                        at,
                        x - (east * y + north * z * x) / ring,
                        y + (east * x - north * z * y) / ring,
                        z + north * ring);
            }
        }
        return new PointCloud(xyz, labels, CLASSES, new double[0]);
    }

    private static void put(float[] xyz, int at, double x, double y, double z) {
        double length = StrictMath.sqrt(x * x + y * y + z * z);
        xyz[3 * at] = (float) (x / length);
        xyz[3 * at + 1] = (float) (y / length);
        xyz[3 * at + 2] = (float) (z / length);
    }

    /** The mean of the supersampled pixels on the globe; their share is the opacity of the pixel. */
    private static int[] shrunk(int[] drawn, int from, int to) {
        int[] icon = new int[to * to];
        int[] sums = new int[3];
        double globe = GLOBE * from;
        for (int at = 0; at < icon.length; at++) {
            Arrays.fill(sums, 0);
            int inside = 0;
            for (int i = 0; i < DETAIL * DETAIL; i++) {
                int x = at % to * DETAIL + i % DETAIL;
                int y = at / to * DETAIL + i / DETAIL;
                double dx = x + 0.5 - from / 2.0;
                double dy = y + 0.5 - from / 2.0;
                if (dx * dx + dy * dy <= globe * globe) {
                    int pixel = drawn[y * from + x];
                    sums[0] += (pixel >> 16) & 0xFF;
                    sums[1] += (pixel >> 8) & 0xFF;
                    sums[2] += pixel & 0xFF;
                    inside++;
                }
            }
            if (inside > 0) {
                int alpha = 255 * inside / (DETAIL * DETAIL);
                int red = sums[0] / inside;
                int green = sums[1] / inside;
                int blue = sums[2] / inside;
                icon[at] = alpha << 24 | red << 16 | green << 8 | blue;
            }
        }
        return icon;
    }
}
