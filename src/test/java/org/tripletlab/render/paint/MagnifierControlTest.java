package org.tripletlab.render.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tripletlab.math.Percentile;
import org.tripletlab.math.RandomStream;
import org.tripletlab.metric.geometry.SphereAngle;
import org.tripletlab.render.magnifier.MagnifierControl;
import org.tripletlab.render.magnifier.MagnifierField;
import org.tripletlab.render.magnifier.MagnifierMode;
import org.tripletlab.render.view.Clouds;
import org.tripletlab.render.view.PointCloud;

class MagnifierControlTest {
    private static final BitSet NONE = new BitSet();
    private static final double[][] DIRECTIONS = {{1, 0, 0}, {0.3, -0.8, 0.52}, {0, 0, 1}, {0.01, 0.02, -1}};

    /** Points around a direction, most of them within this many degrees, as single precision has them. */
    private static PointCloud blob(double[] direction, double degrees, int points, long seed) {
        RandomStream random = RandomStream.of(seed, "blob");
        float[] xyz = new float[3 * points];
        int[] labels = new int[points];
        double[] p = new double[3];
        double length = Math.hypot(Math.hypot(direction[0], direction[1]), direction[2]);
        double[] axis = Arrays.stream(direction).map(x -> x / length).toArray();
        SmallCircle around = new SmallCircle(axis, 0);
        for (int i = 0; i < points; i++) {
            around.place(degrees * Math.sqrt(random.nextDouble(0, 1)), random.nextDouble(0, 2 * Math.PI), p, 0);
            labels[i] = i % 2;
            for (int k = 0; k < 3; k++) {
                xyz[3 * i + k] = (float) p[k];
            }
        }
        return new PointCloud(xyz, labels, 2, new double[0]);
    }

    private static double[] wide(PointCloud cloud) {
        double[] xyz = new double[cloud.xyz().length];
        Arrays.setAll(xyz, i -> cloud.xyz()[i]);
        return xyz;
    }

    private static double[] meanDirection(double[] xyz) {
        double[] mean = new double[3];
        for (int i = 0; i < xyz.length; i++) {
            mean[i % 3] += xyz[i];
        }
        double length = Math.sqrt(mean[0] * mean[0] + mean[1] * mean[1] + mean[2] * mean[2]);
        return Arrays.stream(mean).map(m -> m / length).toArray();
    }

    private static Optional<MagnifierField> find(PointCloud cloud) {
        return new MagnifierControl(MagnifierMode.AUTO).find(cloud, NONE);
    }

    @Test
    void placesAreTheTrueAnglesHoweverSmallTheBlob() {
        double[] a = new double[2];
        double[] b = new double[2];
        for (double[] direction : DIRECTIONS) {
            for (double degrees : new double[] {4, 0.1, 1e-3, 1e-4}) {
                PointCloud cloud = blob(direction, degrees, 60, 3);
                double[] xyz = wide(cloud);
                MagnifierField field = find(cloud).orElseThrow();
                double[] centre = meanDirection(xyz);
                for (int i = 0; i < 60; i++) {
                    assertThat(field.place(xyz[3 * i], xyz[3 * i + 1], xyz[3 * i + 2], a))
                            .isTrue();
                    double angle = SphereAngle.degrees(xyz, 3 * i, centre, 0, 3);
                    // Lengths that differ from 1 by the step of single precision count in Kahan's formula, not in ours.
                    assertThat(Math.hypot(a[0], a[1])).isCloseTo(angle, within(1e-3 * degrees + 2e-9));
                    int j = (i + 7) % 60;
                    field.place(xyz[3 * j], xyz[3 * j + 1], xyz[3 * j + 2], b);
                    double apart = angleOfCross(xyz, i, j);
                    assertThat(Math.hypot(a[0] - b[0], a[1] - b[1])).isCloseTo(apart, within(2e-3 * degrees));
                }
            }
        }
    }

    /** The angle between two points from their cross product, which no length close to 1 disturbs. */
    private static double angleOfCross(double[] xyz, int i, int j) {
        double x = xyz[3 * i + 1] * xyz[3 * j + 2] - xyz[3 * i + 2] * xyz[3 * j + 1];
        double y = xyz[3 * i + 2] * xyz[3 * j] - xyz[3 * i] * xyz[3 * j + 2];
        double z = xyz[3 * i] * xyz[3 * j + 1] - xyz[3 * i + 1] * xyz[3 * j];
        return Math.toDegrees(Math.asin(Math.sqrt(x * x + y * y + z * z)));
    }

    @Test
    void widthIsTheStepThatHoldsNearlyAllPoints() {
        for (double degrees : new double[] {3.9, 0.7, 0.03, 4e-3, 7e-5}) {
            PointCloud cloud = blob(DIRECTIONS[1], degrees, 500, 5);
            double[] xyz = wide(cloud);
            double[] centre = meanDirection(xyz);
            double[] angles = new double[500];
            Arrays.setAll(angles, i -> SphereAngle.degrees(xyz, 3 * i, centre, 0, 3));
            Arrays.sort(angles);
            double needed = 2.3 * Percentile.of(angles, 95);
            double across = find(cloud).orElseThrow().acrossDegrees();
            assertThat(across).isBetween(0.99 * needed, 2.53 * needed);
            double first = across / Math.pow(10, Math.floor(Math.log10(across) + 1e-9));
            assertThat(Math.round(first)).isIn(1L, 2L, 5L);
        }
    }

    @Test
    void itComesAtFiveDegreesAndGoesAtSeven() {
        MagnifierControl magnifier = new MagnifierControl(MagnifierMode.AUTO);
        PointCloud between = blob(DIRECTIONS[0], 6.2, 2000, 1);
        assertThat(magnifier.find(between, NONE)).isEmpty();
        assertThat(magnifier.find(blob(DIRECTIONS[0], 4.5, 2000, 1), NONE)).isPresent();
        assertThat(magnifier.find(between, NONE)).isPresent();
        assertThat(magnifier.copy().find(between, NONE)).as("a copy remembers").isPresent();
        assertThat(magnifier.find(blob(DIRECTIONS[0], 8, 2000, 1), NONE)).isEmpty();
        assertThat(magnifier.find(between, NONE)).isEmpty();
        assertThat(magnifier.find(Clouds.clusters(500, 10, 0.2, 1), NONE)).isEmpty();
    }

    @Test
    void widthDoesNotFlickerWithTheBlob() {
        MagnifierControl magnifier = new MagnifierControl(MagnifierMode.AUTO);
        double before = Double.NaN;
        int changes = 0;
        for (int i = 0; i < 400; i++) {
            double degrees = 0.9 * (1 + 0.1 * Math.sin(i));
            double across = magnifier
                    .find(blob(DIRECTIONS[1], degrees, 100, i), NONE)
                    .orElseThrow()
                    .acrossDegrees();
            changes += across == before ? 0 : 1;
            before = across;
        }
        assertThat(changes).isLessThanOrEqualTo(2);
    }

    @Test
    void pointsThatSinglePrecisionCannotTellApartAreOnePoint() {
        for (double[] direction : DIRECTIONS) {
            MagnifierField field = find(blob(direction, 2e-6, 100, 2)).orElseThrow();
            assertThat(field.isOnePoint()).isTrue();
            double[] place = new double[2];
            double[] xyz = wide(blob(direction, 2e-6, 100, 2));
            field.place(xyz[0], xyz[1], xyz[2], place);
            assertThat(place).as("no rounding noise is shown").containsExactly(0, 0);
            assertThat(find(blob(direction, 1e-3, 100, 2)).orElseThrow().isOnePoint())
                    .isFalse();
        }
    }

    @Test
    void onlyShownPointsCount() {
        float[] xyz = {1, 0, 0, 0, 1, 0, 1, 0.001f, 0, 0, 1, 0.001f, Float.NaN, 0, 0};
        PointCloud cloud = new PointCloud(xyz, new int[] {0, 1, 0, 1, 0}, 2, new double[0]);
        assertThat(find(cloud)).isEmpty();
        BitSet second = new BitSet();
        second.set(1);
        MagnifierField field =
                new MagnifierControl(MagnifierMode.AUTO).find(cloud, second).orElseThrow();
        assertThat(field.centre()[0]).isCloseTo(1, within(1e-5));
        second.set(0);
        assertThat(new MagnifierControl(MagnifierMode.ALWAYS).find(cloud, second))
                .isEmpty();
    }

    @Test
    void alwaysLooksAroundAPointWhereThereIsNoBlobAndNeverIsNever() {
        PointCloud cloud = Clouds.clusters(200, 10, 0.2, 1);
        MagnifierControl always = new MagnifierControl(MagnifierMode.ALWAYS);
        assertThat(always.find(cloud, NONE)).isPresent();
        always.setPoint(17);
        double[] centre = always.find(cloud, NONE).orElseThrow().centre();
        assertThat(centre[0]).isCloseTo(cloud.xyz()[51], within(1e-6));
        assertThat(centre[2]).isCloseTo(cloud.xyz()[53], within(1e-6));
        PointCloud opposite = new PointCloud(new float[] {1, 0, 0, -1, 0, 0}, new int[2], 1, new double[0]);
        assertThat(new MagnifierControl(MagnifierMode.ALWAYS).find(opposite, NONE))
                .as("no mean direction")
                .isPresent();
        assertThat(new MagnifierControl(MagnifierMode.NEVER).find(Clouds.collapsed(50), NONE))
                .isEmpty();
        assertThat(MagnifierMode.AUTO.next().next().next()).isEqualTo(MagnifierMode.AUTO);
    }
}
