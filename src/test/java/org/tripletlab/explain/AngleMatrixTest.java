package org.tripletlab.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tripletlab.data.Examples;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.math.RandomStream;
import org.tripletlab.math.UnitLength;

class AngleMatrixTest {
    private static final int[] LABELS =
            IntStream.range(0, 60).map(i -> i % 3 == 2 ? 3 : i % 3).toArray();

    private final EvaluationSet probe = new EvaluationSet(
            new Examples(1, 1, new byte[60], LABELS),
            IntStream.range(0, 60).toArray(),
            LABELS,
            List.of("a", "b", "without images", "d"));

    private static EmbeddingSnapshot snapshot(int size) {
        RandomStream random = RandomStream.of(5, "angles");
        double[] raw = new double[60 * size];
        for (int i = 0; i < 60; i++) {
            for (int k = 0; k < size; k++) {
                raw[i * size + k] = (k == LABELS[i] % size ? 2 : 0) + 0.5 * random.nextGaussian();
            }
        }
        double[] unit = UnitLength.of(raw, size).unit();
        float[] floats = new float[unit.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) unit[i];
        }
        return new EmbeddingSnapshot(0, size, Optional.empty(), floats);
    }

    @Test
    void ofHundredsOfClassesTheClosestAreShown() {
        int classes = 200;
        int[] labels = IntStream.range(0, classes).toArray();
        EvaluationSet many = new EvaluationSet(
                new Examples(1, 1, new byte[classes], labels),
                labels,
                labels,
                IntStream.range(0, classes).mapToObj(Integer::toString).toList());
        float[] unit = new float[classes * 2];
        for (int i = 0; i < classes; i++) {
            // Steps grow with the class, so that the first classes have the closest neighbours.
            double angle = i * i * 5e-5;
            unit[2 * i] = (float) Math.cos(angle);
            unit[2 * i + 1] = (float) Math.sin(angle);
        }
        AngleMatrix matrix = AngleMatrix.of(new EmbeddingSnapshot(0, 2, Optional.empty(), unit), many)
                .orElseThrow();
        assertThat(matrix.size()).isEqualTo(AngleMatrix.MOST_ROWS);
        assertThat(matrix.classes()).isEqualTo(classes);
        assertThat(matrix.rows().labels())
                .containsExactly(IntStream.range(0, 60).toArray());
        assertThat(matrix.closest()).contains(new AngleMatrix.Place(0, 1));
        BitSet notShown = new BitSet();
        notShown.set(150);
        assertThat(matrix.cellsOf(notShown)).isEmpty();
    }

    @Test
    void anglesAndConesAreThoseOfTheEmbeddings() {
        EmbeddingSnapshot snapshot = snapshot(5);
        AngleMatrix matrix = AngleMatrix.of(snapshot, probe).orElseThrow();
        assertThat(matrix.rows().names()).containsExactly("a", "b", "d");
        assertThat(matrix.boundDegrees()).as("three points of a simplex").isCloseTo(120, within(1e-9));
        double[][] axes = new double[3][];
        for (int row = 0; row < 3; row++) {
            axes[row] = axis(snapshot, matrix.rows().labels()[row]);
        }
        double smallest = 360;
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                if (row != column) {
                    double angle = angle(axes[row], axes[column]);
                    assertThat(matrix.angle(row, column)).isCloseTo(angle, within(1e-5));
                    smallest = Math.min(smallest, angle);
                }
            }
            double[] own = ownAngles(snapshot, matrix.rows().labels()[row], axes[row]);
            assertThat(matrix.rows().cones().get(row).maxDegrees()).isCloseTo(own[own.length - 1], within(1e-5));
            // Linear between the 19th and the 20th of twenty: rank 0.95 · 19 = 18.05.
            assertThat(matrix.rows().cones().get(row).p95Degrees())
                    .isCloseTo(own[18] + 0.05 * (own[19] - own[18]), within(1e-5));
            assertThat(matrix.rows().cones().get(row).images()).isEqualTo(20);
        }
        AngleMatrix.Place closest = matrix.closest().orElseThrow();
        assertThat(matrix.angle(closest.row(), closest.column())).isCloseTo(smallest, within(1e-5));
        assertThat(closest.row()).isLessThan(closest.column());
    }

    @Test
    void pickedImagesStandWhereTheirClassMeetsTheNearestAxis() {
        for (int size : new int[] {2, 3, 64}) {
            EmbeddingSnapshot snapshot = snapshot(size);
            AngleMatrix matrix = AngleMatrix.of(snapshot, probe).orElseThrow();
            BitSet all = new BitSet();
            all.set(0, 70);
            Map<AngleMatrix.Place, Integer> expected = new HashMap<>();
            for (int i = 0; i < 60; i++) {
                int nearest = 0;
                for (int row = 1; row < 3; row++) {
                    boolean nearer = toAxis(snapshot, matrix, i, row) < toAxis(snapshot, matrix, i, nearest);
                    nearest = nearer ? row : nearest;
                }
                // Class 3 is the third row: class 2 has no images.
                expected.merge(new AngleMatrix.Place(i % 3, nearest), 1, Integer::sum);
            }
            assertThat(matrix.cellsOf(all)).isEqualTo(expected);
            BitSet one = new BitSet();
            one.set(17);
            assertThat(matrix.cellsOf(one).keySet()).hasSize(1).allMatch(place -> place.row() == 2);
            assertThat(matrix.cellsOf(new BitSet())).isEmpty();
        }
    }

    private static double toAxis(EmbeddingSnapshot snapshot, AngleMatrix matrix, int image, int row) {
        double[] axis = axis(snapshot, matrix.rows().labels()[row]);
        double[] point = new double[axis.length];
        for (int k = 0; k < axis.length; k++) {
            point[k] = snapshot.unit()[image * axis.length + k];
        }
        return angle(axis, point);
    }

    @Test
    void aDivergedRunHasNoMatrix() {
        EmbeddingSnapshot snapshot = snapshot(3);
        snapshot.unit()[17] = Float.NaN;
        assertThat(AngleMatrix.of(snapshot, probe)).isEmpty();
    }

    private static double[] axis(EmbeddingSnapshot snapshot, int label) {
        double[] axis = new double[snapshot.embeddingSize()];
        for (int i = 0; i < LABELS.length; i++) {
            for (int k = 0; k < axis.length && LABELS[i] == label; k++) {
                axis[k] += snapshot.unit()[i * axis.length + k];
            }
        }
        return axis;
    }

    private static double[] ownAngles(EmbeddingSnapshot snapshot, int label, double[] axis) {
        return IntStream.range(0, LABELS.length)
                .filter(i -> LABELS[i] == label)
                .mapToDouble(i -> {
                    double[] point = new double[axis.length];
                    for (int k = 0; k < axis.length; k++) {
                        point[k] = snapshot.unit()[i * axis.length + k];
                    }
                    return angle(axis, point);
                })
                .sorted()
                .toArray();
    }

    private static double angle(double[] u, double[] v) {
        double dot = 0;
        for (int k = 0; k < u.length; k++) {
            dot += u[k] * v[k];
        }
        double lengths = Math.sqrt(Arrays.stream(u).map(x -> x * x).sum())
                * Math.sqrt(Arrays.stream(v).map(x -> x * x).sum());
        return Math.toDegrees(Math.acos(dot / lengths));
    }
}
