package org.tripletlab.metric.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tripletlab.math.RandomStream;
import org.tripletlab.metric.pairs.EvaluationMeasurer;
import org.tripletlab.metric.statistics.EvaluationStatistics;

class ClassGeometryTest {
    @Test
    void conesAndAnglesKnownOnPaper() {
        // Class 0 at 0° ± 10°, class 2 at 90° ± 20°, class 3 alone at 200°; class 1 has no images, class 4 no
        // direction.
        double[] unit = PointCloud.onCircle(2, -10, 10, 0, 70, 110, 200, 45, 225);
        ClassGeometry geometry = ClassGeometry.of(unit, 2, new int[] {0, 0, 0, 2, 2, 3, 4, 4}, 5);
        assertThat(geometry.cones()).extracting(ClassCone::images).containsExactly(3, 0, 2, 1, 2);
        requireCone(geometry.cones().get(0), 20.0 / 3, 10, 10);
        requireCone(geometry.cones().get(2), 20, 20, 20);
        requireCone(geometry.cones().get(3), 0, 0, 0);
        for (int undefined : new int[] {1, 4}) {
            assertThat(geometry.cones().get(undefined).meanDegrees()).isNaN();
            assertThat(geometry.cones().get(undefined).p95Degrees()).isNaN();
            assertThat(geometry.cones().get(undefined).maxDegrees()).isNaN();
        }
        double nan = Double.NaN;
        assertThat(geometry.axisAnglesDegrees())
                .containsExactly(
                        new double[] {
                            0, nan, 90, 160, nan, //
                            nan, nan, nan, nan, nan, //
                            90, nan, 0, 110, nan, //
                            160, nan, 110, 0, nan, //
                            nan, nan, nan, nan, nan
                        },
                        within(1e-9));
        assertThat(geometry.coneMeanDegrees()).isCloseTo((20 + 40) / 6.0, within(1e-9));
        assertThat(geometry.coneMaxDegrees()).isCloseTo(20, within(1e-9));
        assertThat(geometry.axisMeanDegrees()).isCloseTo(120, within(1e-9));
        assertThat(geometry.axisMaxDegrees()).isCloseTo(160, within(1e-9));
    }

    @Test
    void agreesWithTheAxesAndTheNumbersOfEveryStep() {
        RandomStream random = RandomStream.of(51, "class-geometry-test");
        for (int round = 0; round < 70; round++) {
            PointCloud cloud =
                    PointCloud.random(random, round % PointCloud.KINDS, 3 + random.nextInt(60), 2 + round % 3, 4);
            int size = cloud.embeddingSize();
            ClassGeometry geometry = ClassGeometry.of(cloud.unit(), size, cloud.labels(), 4);
            EvaluationStatistics step = new EvaluationMeasurer(cloud.labels(), 4, size).measure(cloud.unit());
            double[] axes = step.classAxes();
            double smallest = Double.POSITIVE_INFINITY;
            double largest = 0;
            for (int a = 0; a < 4; a++) {
                List<Double> own = new ArrayList<>();
                for (int i = 0; i < cloud.labels().length; i++) {
                    if (cloud.labels()[i] == a) {
                        own.add(SphereAngle.degrees(cloud.unit(), i * size, axes, a * size, size));
                    }
                }
                ClassCone cone = geometry.cones().get(a);
                assertThat(cone.images()).isEqualTo(own.size());
                if (own.isEmpty()) {
                    assertThat(cone.meanDegrees()).isNaN();
                } else if (!Double.isNaN(axes[a * size])) {
                    own.sort(null);
                    assertThat(cone.maxDegrees()).isEqualTo(own.get(own.size() - 1));
                    assertThat(cone.meanDegrees())
                            .isCloseTo(own.stream().mapToDouble(each -> each).sum() / own.size(), within(1e-9));
                    largest = Math.max(largest, cone.maxDegrees());
                }
                for (int b = 0; b < 4; b++) {
                    double angle = geometry.axisAnglesDegrees()[a * 4 + b];
                    assertThat(angle)
                            .isEqualTo(Double.valueOf(SphereAngle.degrees(axes, a * size, axes, b * size, size)));
                    smallest = a != b && angle < smallest ? angle : smallest;
                }
            }
            assertThat(geometry.coneMaxDegrees()).isEqualTo(largest);
            if (!Double.isNaN(step.smallestAngleDegrees())) {
                assertThat(smallest).isEqualTo(step.smallestAngleDegrees());
                assertThat(geometry.axisMaxDegrees()).isGreaterThanOrEqualTo(geometry.axisMeanDegrees());
                assertThat(geometry.axisMeanDegrees()).isGreaterThanOrEqualTo(smallest);
            }
        }
    }

    @Test
    void nothingIsUndefinedNotWrong() {
        ClassGeometry none = ClassGeometry.of(new double[0], 3, new int[0], 2);
        assertThat(none.cones()).extracting(ClassCone::images).containsExactly(0, 0);
        assertThat(none.axisAnglesDegrees()).hasSize(4).containsOnly(Double.NaN);
        assertThat(none.coneMeanDegrees()).isNaN();
        assertThat(none.coneMaxDegrees()).isNaN();
        assertThat(none.axisMeanDegrees()).isNaN();
        ClassGeometry one = ClassGeometry.of(new double[] {0, 1}, 2, new int[] {0}, 1);
        assertThat(one.coneMaxDegrees()).isZero();
        assertThat(one.axisMaxDegrees()).isNaN();
    }

    private static void requireCone(ClassCone cone, double mean, double p95, double max) {
        assertThat(cone.meanDegrees()).isCloseTo(mean, within(1e-9));
        assertThat(cone.p95Degrees()).isCloseTo(p95, within(1e-9));
        assertThat(cone.maxDegrees()).isCloseTo(max, within(1e-9));
    }
}
