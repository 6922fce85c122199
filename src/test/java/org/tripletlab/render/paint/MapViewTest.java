package org.tripletlab.render.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.tripletlab.math.RandomStream;
import org.tripletlab.render.style.SphereStyle;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.render.view.Camera;
import org.tripletlab.render.view.CameraFrame;
import org.tripletlab.render.view.Clouds;
import org.tripletlab.render.view.MapView;
import org.tripletlab.render.view.PointCloud;
import org.tripletlab.render.view.SphereProjection;

class MapViewTest {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 500;
    private static final Camera OBLIQUE = new Camera(37, -52, 1);

    private static MapView view(Camera camera) {
        return new MapView(camera, WIDTH, HEIGHT);
    }

    private static double[] direction(RandomStream random) {
        double z = random.nextDouble(-1, 1);
        double turn = random.nextDouble(-Math.PI, Math.PI);
        double r = Math.sqrt(1 - z * z);
        return new double[] {r * Math.cos(turn), r * Math.sin(turn), z};
    }

    private static double[] project(MapView view, double[] p) {
        return view.project(p[0], p[1], p[2]);
    }

    /** The inverse formulas of Mollweide's projection, in the camera's own latitude and longitude. */
    private static double[] inverse(MapView view, Camera camera, double x, double y) {
        double root = Math.sqrt(2);
        double theta = Math.asin((view.centreY() - y) / (root * view.radius()));
        double phi = Math.asin((2 * theta + Math.sin(2 * theta)) / Math.PI);
        double lambda = Math.PI * (x - view.centreX()) / (2 * root * view.radius() * Math.cos(theta));
        double right = Math.cos(phi) * Math.sin(lambda);
        double up = Math.sin(phi);
        double toward = Math.cos(phi) * Math.cos(lambda);
        CameraFrame frame = new CameraFrame(camera);
        double[] point = new double[3];
        double[][] unit = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        for (int k = 0; k < 3; k++) {
            point[k] = right * frame.right(unit[k][0], unit[k][1])
                    + up * frame.up(unit[k][0], unit[k][1], unit[k][2])
                    + toward * frame.toward(unit[k][0], unit[k][1], unit[k][2]);
        }
        return point;
    }

    @Test
    void theInverseFormulasLeadBack() {
        RandomStream random = RandomStream.of(1, "map");
        for (Camera camera : new Camera[] {Camera.HOME, OBLIQUE, new Camera(-170, 89, 3)}) {
            MapView view = view(camera);
            for (int i = 0; i < 20_000; i++) {
                double[] p = direction(random);
                double[] place = project(view, p);
                double[] back = inverse(view, camera, place[0], place[1]);
                double distance = Math.hypot(Math.hypot(back[0] - p[0], back[1] - p[1]), back[2] - p[2]);
                // Close to the poles a hair's breadth on the map is a longer way on the sphere.
                assertThat(distance).isLessThan(2e-5);
                assertThat(Math.hypot(
                                (place[0] - view.centreX()) / view.halfWidth(),
                                (place[1] - view.centreY()) / view.halfHeight()))
                        .isLessThanOrEqualTo(1 + 1e-7);
            }
        }
    }

    @Test
    void smallCapsCoverTheAreaTheyHaveOnTheSphere() {
        RandomStream random = RandomStream.of(2, "caps");
        MapView view = view(OBLIQUE);
        double degrees = 1.5;
        double expected = 2 * Math.PI * (1 - Math.cos(Math.toRadians(degrees))) * view.radius() * view.radius();
        int measured = 0;
        for (int i = 0; i < 400; i++) {
            double[] p = direction(random);
            double[] corners = new SmallCircle(p, 0).corners(degrees, 720);
            double area = 0;
            boolean cut = false;
            double[] a = view.project(corners[0], corners[1], corners[2]);
            for (int k = 3; k < corners.length; k += 3) {
                double[] b = view.project(corners[k], corners[k + 1], corners[k + 2]);
                cut |= Math.abs(b[0] - a[0]) > 40;
                area += (a[0] * b[1] - b[0] * a[1]) / 2;
                a = b;
            }
            if (!cut) {
                measured++;
                assertThat(Math.abs(area)).as(Arrays.toString(p)).isCloseTo(expected, within(2e-3 * expected));
            }
        }
        assertThat(measured).isGreaterThan(370);
    }

    @Test
    void theWholeMapHasTheAreaOfTheSphere() {
        MapView view = view(OBLIQUE);
        assertThat(Math.PI * view.halfWidth() * view.halfHeight())
                .isCloseTo(4 * Math.PI * view.radius() * view.radius(), within(1e-6));
    }

    @Test
    void theMiddleIsWhereTheCameraLooksFromAndItsSidesAreKept() {
        MapView view = view(new Camera(0, 0, 1));
        assertThat(view.project(1, 0, 0)).startsWith(WIDTH / 2.0, HEIGHT / 2.0);
        assertThat(view.project(0, 1, 0)[0]).isCloseTo(WIDTH / 2.0 + view.halfWidth() / 2, within(1e-4));
        assertThat(view.project(0, 0, 1)[1]).isCloseTo(HEIGHT / 2.0 - view.halfHeight(), within(1e-4));
        assertThat(view.project(0, 0, 0)[2]).as("no direction, no place").isNaN();
        assertThat(view.project(0.2, 0.1, -0.1)[0])
                .as("how deep a point lies is not seen")
                .isCloseTo(view.project(0.4, 0.2, -0.2)[0], within(1e-9));
    }

    @Test
    void curvesAreCutAtTheSeamAndNeverRunAcrossTheMap() {
        // A circle around the point opposite of the camera: half of it at either edge, nothing in the middle third.
        Camera camera = new Camera(0, 0, 1);
        for (double[] axis : new double[][] {{-1, 0, 0}, {-0.8, 0, 0.6}, {-0.6, 0.01, -0.8}}) {
            double[] line = new SmallCircle(axis, 0).corners(25, 90);
            Frame frame = new Frame(WIDTH, HEIGHT);
            new SphereCurve().draw(new Brush(frame), view(camera), line, true, 1.5, 0xFF0000, 1);
            int left = 0;
            int right = 0;
            int middle = 0;
            for (int i = 0; i < frame.pixels().length; i++) {
                if (frame.pixels()[i] != 0) {
                    int x = i % WIDTH;
                    int y = i / WIDTH;
                    double u = (x - WIDTH / 2.0) / view(camera).halfWidth();
                    double v = (y - HEIGHT / 2.0) / view(camera).halfHeight();
                    double edge = Math.sqrt(Math.max(1e-9, 1 - v * v));
                    left += u < -0.4 * edge ? 1 : 0;
                    right += u > 0.4 * edge ? 1 : 0;
                    middle += Math.abs(u) < 0.4 * edge ? 1 : 0;
                }
            }
            assertThat(middle).as(Arrays.toString(axis)).isZero();
            assertThat(left).isGreaterThan(50);
            assertThat(right).isGreaterThan(50);
        }
    }

    @Test
    void everyShownPointIsFoundWhereTheMapHasIt() {
        PointCloud cloud = Clouds.clusters(150, 10, 1.2, 8);
        BitSet hidden = new BitSet();
        hidden.set(3);
        SphereStyle style = SphereStyle.of(SphereTheme.LIGHT, 150).withProjection(SphereProjection.MAP);
        Frame frame = new Frame(WIDTH, HEIGHT);
        new SphereRenderer().render(SphereScene.of(cloud, style).withHidden(hidden), OBLIQUE, frame);
        MapView view = view(OBLIQUE);
        double[][] places = new double[cloud.count()][];
        for (int i = 0; i < places.length; i++) {
            places[i] = view.project(cloud.xyz()[3 * i], cloud.xyz()[3 * i + 1], cloud.xyz()[3 * i + 2]);
        }
        int found = 0;
        for (int i = 0; i < places.length; i++) {
            int seen = frame.ids()[((int) places[i][1]) * WIDTH + (int) places[i][0]];
            if (cloud.labels()[i] == 3) {
                assertThat(seen).isNotEqualTo(i);
                continue;
            }
            // Another point may lie over it, but then that one is here, too.
            assertThat(seen).isNotNegative();
            double distance = Math.hypot(places[seen][0] - places[i][0], places[seen][1] - places[i][1]);
            assertThat(distance).isLessThan(style.pointRadius() + 1);
            found += seen == i ? 1 : 0;
        }
        assertThat(found).isGreaterThan(110);
    }

    @Test
    void hiddenAxesAndStylesLeaveTheirMarksOut() {
        PointCloud cloud = Clouds.clusters(10, 10, 0.1, 8);
        SphereStyle style = SphereStyle.of(SphereTheme.DARK, 10).withProjection(SphereProjection.MAP);
        int[] all = draw(cloud, style);
        assertThat(draw(cloud, style.withAxes(false))).isNotEqualTo(all);
        assertThat(draw(cloud, style.withGraticule(false))).isNotEqualTo(all);
        assertThat(Arrays.stream(all).allMatch(pixel -> pixel >>> 24 == 255)).isTrue();
    }

    private static int[] draw(PointCloud cloud, SphereStyle style) {
        Frame frame = new Frame(WIDTH, HEIGHT);
        new SphereRenderer().render(SphereScene.of(cloud, style), OBLIQUE, frame);
        return frame.pixels();
    }
}
