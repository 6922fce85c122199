package org.tripletlab.export.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tripletlab.math.RandomStream;
import org.tripletlab.render.paint.ClassCones;

class ConesOfARunTest {
    private static final int CLASSES = 3;

    @Test
    void conesHoldTheAnglesOfTheirOwnPoints() {
        RandomStream random = RandomStream.of(4, "cones");
        for (int size : new int[] {2, 3}) {
            int[] labels = new int[300];
            double[] unit = new double[labels.length * size];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = i % (CLASSES - 1);
                double length = 0;
                for (int k = 0; k < size; k++) {
                    unit[i * size + k] = (k == labels[i] ? 1 : 0) + 0.3 * random.nextGaussian();
                    length += unit[i * size + k] * unit[i * size + k];
                }
                for (int k = 0; k < size; k++) {
                    unit[i * size + k] /= Math.sqrt(length);
                }
            }
            ClassCones cones = RunPicture.cones(unit, size, labels, CLASSES);
            for (int label = 0; label < CLASSES - 1; label++) {
                List<Double> angles = angles(unit, size, labels, label);
                double position = 0.95 * (angles.size() - 1);
                double below = angles.get((int) position);
                double above = angles.get((int) position + 1);
                assertThat(cones.p95Degrees()[label])
                        .isCloseTo(below + (above - below) * (position - (int) position), within(1e-6));
                assertThat(cones.maxDegrees()[label]).isCloseTo(angles.get(angles.size() - 1), within(1e-6));
            }
            assertThat(cones.p95Degrees()[CLASSES - 1])
                    .as("a class without points")
                    .isNaN();
        }
    }

    @Test
    void aProjectionHasNoCones() {
        double[] unit = {1, 0, 0, 0, 0, 1, 0, 0};
        assertThat(RunPicture.cones(unit, 4, new int[] {0, 1}, CLASSES)).isSameAs(ClassCones.NONE);
    }

    private static List<Double> angles(double[] unit, int size, int[] labels, int label) {
        double[] mean = new double[size];
        for (int i = 0; i < labels.length; i++) {
            for (int k = 0; k < size && labels[i] == label; k++) {
                mean[k] += unit[i * size + k];
            }
        }
        double length = 0;
        for (double m : mean) {
            length += m * m;
        }
        List<Double> angles = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == label) {
                double cosine = 0;
                for (int k = 0; k < size; k++) {
                    cosine += unit[i * size + k] * mean[k] / Math.sqrt(length);
                }
                angles.add(Math.toDegrees(Math.acos(cosine)));
            }
        }
        Collections.sort(angles);
        return angles;
    }
}
