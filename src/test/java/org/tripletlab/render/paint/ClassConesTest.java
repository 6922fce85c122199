package org.tripletlab.render.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.tripletlab.render.style.SphereStyle;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.render.view.Camera;
import org.tripletlab.render.view.CameraView;
import org.tripletlab.render.view.PointCloud;

class ClassConesTest {
    private static final int SIZE = 400;
    private static final Camera FROM_X = new Camera(0, 0, 1);
    private static final double[] TOWARD = {1, 0, 0};
    private static final ClassCones CONES = new ClassCones(new double[] {20}, new double[] {35});

    private static Frame draw(
            double[] axes, ClassCones cones, boolean shown, BitSet hidden, Camera camera, float... xyz) {
        PointCloud cloud = new PointCloud(xyz, new int[xyz.length / 3], axes.length / 3, axes);
        SphereStyle style = SphereStyle.of(SphereTheme.LIGHT, 1)
                .withGraticule(false)
                .withAxes(false)
                .withCones(shown);
        Frame frame = new Frame(SIZE, SIZE);
        SphereScene scene = SphereScene.of(cloud, style).withCones(cones).withHidden(hidden);
        new SphereRenderer().render(scene, camera, frame);
        return frame;
    }

    private static Frame draw(ClassCones cones, boolean shown, BitSet hidden) {
        // A point off the equator: these embeddings have three dimensions.
        return draw(TOWARD, cones, shown, hidden, FROM_X, 0, 0, 1);
    }

    @Test
    void twoCirclesAreDrawnAtTheirAnglesTheLargerOneBroken() {
        int[] without = draw(ClassCones.NONE, true, new BitSet()).pixels();
        int[] with = draw(CONES, true, new BitSet()).pixels();
        double firm = radius(20);
        double dashed = radius(35);
        boolean[][] seen = new boolean[2][360];
        int elsewhere = 0;
        for (int i = 0; i < with.length; i++) {
            if (with[i] != without[i]) {
                double dx = i % SIZE + 0.5 - SIZE / 2.0;
                int row = i / SIZE;
                double dy = row + 0.5 - SIZE / 2.0;
                double distance = Math.hypot(dx, dy);
                int turn = (int) Math.floorMod((long) Math.toDegrees(Math.atan2(dy, dx)), 360L);
                if (Math.abs(distance - firm) < 2) {
                    seen[0][turn] = true;
                } else if (Math.abs(distance - dashed) < 2) {
                    seen[1][turn] = true;
                } else {
                    elsewhere++;
                }
            }
        }
        assertThat(elsewhere).isZero();
        assertThat(count(seen[0])).as("whole").isGreaterThan(355);
        assertThat(count(seen[1])).as("broken").isBetween(150, 280);
    }

    private static int count(boolean[] values) {
        int count = 0;
        for (boolean value : values) {
            count += value ? 1 : 0;
        }
        return count;
    }

    private static double radius(double degrees) {
        CameraView view = FROM_X.view(SIZE, SIZE);
        double[] place = view.project(Math.cos(Math.toRadians(degrees)), Math.sin(Math.toRadians(degrees)), 0);
        return Math.hypot(place[0] - view.centreX(), place[1] - view.centreY());
    }

    @Test
    void hiddenClassesUndefinedConesAndAStyleWithoutThemDrawNothing() {
        int[] nothing = draw(ClassCones.NONE, true, new BitSet()).pixels();
        BitSet hidden = new BitSet();
        hidden.set(0);
        int[] ofHidden = draw(CONES, true, hidden).pixels();
        int[] pointHidden = draw(ClassCones.NONE, true, hidden).pixels();
        assertThat(ofHidden).isEqualTo(pointHidden);
        assertThat(draw(CONES, false, new BitSet()).pixels()).isEqualTo(nothing);
        ClassCones undefined = new ClassCones(new double[] {Double.NaN}, new double[] {Double.NaN});
        assertThat(draw(undefined, true, new BitSet()).pixels()).isEqualTo(nothing);
    }

    @Test
    void farCirclesAreFainterThanNearOnes() {
        int[] nothing = draw(ClassCones.NONE, true, new BitSet()).pixels();
        int[] near = draw(CONES, true, new BitSet()).pixels();
        int[] far = draw(new double[] {-1, 0, 0}, CONES, true, new BitSet(), FROM_X, 0, 0, 1)
                .pixels();
        assertThat(contrast(far, nothing))
                .isLessThan(contrast(near, nothing) / 2)
                .isPositive();
    }

    private static long contrast(int[] pixels, int[] ground) {
        long most = 0;
        for (int i = 0; i < pixels.length; i++) {
            long d = 0;
            for (int shift = 0; shift < 24; shift += 8) {
                d += Math.abs((pixels[i] >> shift & 0xFF) - (ground[i] >> shift & 0xFF));
            }
            most = Math.max(most, d);
        }
        return most;
    }

    @Test
    void onACircleTheConesAreArcsJustInsideIt() {
        Frame without = draw(TOWARD, ClassCones.NONE, true, new BitSet(), Camera.POLAR, 1, 0, 0);
        Frame with = draw(TOWARD, CONES, true, new BitSet(), Camera.POLAR, 1, 0, 0);
        CameraView view = Camera.POLAR.view(SIZE, SIZE);
        double circle = view.project(1, 0, 0)[0] - view.centreX();
        double widest = 0;
        for (int i = 0; i < with.pixels().length; i++) {
            if (with.pixels()[i] != without.pixels()[i]) {
                double dx = i % SIZE + 0.5 - view.centreX();
                int row = i / SIZE;
                double dy = view.centreY() - row - 0.5;
                assertThat(Math.hypot(dx, dy) / circle).isBetween(0.94, 0.98);
                widest = Math.max(widest, Math.abs(Math.toDegrees(Math.atan2(dy, dx))));
            }
        }
        assertThat(widest).isCloseTo(35, within(1.0));
    }

    @Test
    void anglesMoveWithThePointsAndNewConesAreThereAtOnce() {
        ClassCones from = new ClassCones(new double[] {10, Double.NaN}, new double[] {20, Double.NaN});
        ClassCones to = new ClassCones(new double[] {20, 5}, new double[] {40, 6});
        ClassCones between = to.from(from, 0.25);
        assertThat(between.p95Degrees()).containsExactly(12.5, 5);
        assertThat(between.maxDegrees()).containsExactly(25, 6);
        assertThat(to.from(ClassCones.NONE, 0.25)).isSameAs(to);
    }
}
