package org.tripletlab.render.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tripletlab.render.style.SphereStyle;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.render.view.Camera;
import org.tripletlab.render.view.CameraView;
import org.tripletlab.render.view.PointCloud;

class ClassRingsTest {
    private static final int SIZE = 200;

    @Test
    void aRingIsDrawnAtItsAngleAndNowhereElse() {
        int[] without = pixels(ClassRings.NONE);
        int[] with = pixels(new ClassRings(facing(), 30));
        CameraView view = Camera.HOME.view(SIZE, SIZE);
        double radius = radiusOnScreen(view, 30);
        double[] away = new double[3];
        int changed = 0;
        for (int i = 0; i < with.length; i++) {
            if (with[i] != without[i]) {
                changed++;
                double dx = i % SIZE + 0.5 - view.centreX();
                int row = i / SIZE;
                double dy = row + 0.5 - view.centreY();
                double distance = Math.hypot(dx, dy);
                away[distance < 8 ? 0 : Math.abs(distance - radius) < 2.5 ? 1 : 2]++;
            }
        }
        assertThat(changed).isGreaterThan(100);
        assertThat(away[0]).as("the cross in the middle").isPositive();
        assertThat(away[1]).as("the ring").isGreaterThan(80);
        assertThat(away[2]).as("anything else").isZero();
    }

    @Test
    void aLossWithoutAMarginHasCrossesOnly() {
        int cross = different(pixels(ClassRings.NONE), pixels(new ClassRings(facing(), Double.NaN)));
        int ring = different(pixels(ClassRings.NONE), pixels(new ClassRings(facing(), 30)));
        assertThat(cross).isPositive().isLessThan(ring / 3);
    }

    @Test
    void aClassWithoutADirectionIsLeftOut() {
        double[] none = new double[3];
        Arrays.fill(none, Double.NaN);
        assertThat(pixels(new ClassRings(none, 30))).isEqualTo(pixels(ClassRings.NONE));
    }

    /** The direction that looks straight at the camera. */
    private static double[] facing() {
        CameraView view = Camera.HOME.view(SIZE, SIZE);
        double[] best = new double[3];
        double deepest = Double.NEGATIVE_INFINITY;
        for (int longitude = 0; longitude < 360; longitude++) {
            for (int latitude = -90; latitude <= 90; latitude++) {
                double phi = Math.toRadians(latitude);
                double lambda = Math.toRadians(longitude);
                double x = Math.cos(phi) * Math.cos(lambda);
                double y = Math.cos(phi) * Math.sin(lambda);
                double z = Math.sin(phi);
                if (view.depth(x, y, z) > deepest) {
                    deepest = view.depth(x, y, z);
                    best = new double[] {x, y, z};
                }
            }
        }
        return best;
    }

    private static double radiusOnScreen(CameraView view, double degrees) {
        double[] facing = facing();
        double length = Math.hypot(facing[0], facing[1]);
        double[] beside = {-facing[1] / length, facing[0] / length, 0};
        double[] point = new double[3];
        for (int k = 0; k < 3; k++) {
            point[k] = Math.cos(Math.toRadians(degrees)) * facing[k] + Math.sin(Math.toRadians(degrees)) * beside[k];
        }
        double[] screen = new double[3];
        view.project(point[0], point[1], point[2], screen);
        return Math.hypot(screen[0] - view.centreX(), screen[1] - view.centreY());
    }

    private static int different(int[] a, int[] b) {
        int count = 0;
        for (int i = 0; i < a.length; i++) {
            count += a[i] == b[i] ? 0 : 1;
        }
        return count;
    }

    private static int[] pixels(ClassRings rings) {
        PointCloud nothing = new PointCloud(new float[0], new int[0], 1, new double[0]);
        SphereStyle style = SphereStyle.of(SphereTheme.LIGHT, 0);
        Frame frame = new Frame(SIZE, SIZE);
        new SphereRenderer().render(SphereScene.of(nothing, style).withRings(rings), Camera.HOME, frame);
        return frame.pixels().clone();
    }
}
