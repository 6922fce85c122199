package org.tripletlab.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tripletlab.batch.Pairs;
import org.tripletlab.batch.Triplets;
import org.tripletlab.math.RandomStream;
import org.tripletlab.math.UnitLength;

/** What holds for every loss of the catalogue: its gradients are those of its value, and it never gives NaN. */
class EveryLossTest {
    private static final int CLASSES = 4;
    private static final int PER_CLASS = 3;
    private static final int SIZE = 5;
    private static final double STEP = 1e-6;

    static List<String> losses() {
        return Losses.descriptions().stream().map(LossDescription::id).toList();
    }

    @ParameterizedTest
    @MethodSource("losses")
    void itsGradientsAreThoseOfFiniteDifferences(String id) {
        EmbeddingLoss loss = create(id, CLASSES);
        for (int trial = 0; trial < 5; trial++) {
            RandomStream random = RandomStream.of(trial, id);
            double[] raw = normal(CLASSES * PER_CLASS * SIZE, random);
            double[] weights = normal(loss.weightCount(), random);
            double[] memory = normal(loss.initialMemory().length, random);
            int[] labels = labels(CLASSES, PER_CLASS);
            LossValue value = loss.evaluate(input(raw, labels, weights, memory));

            double[] overRaw = overRaw(raw, value);
            double[] overWeights =
                    value.weightGradient().length == 0 ? new double[weights.length] : value.weightGradient();
            for (int i = 0; i < raw.length; i++) {
                double up = loss.evaluate(input(moved(raw, i, STEP), labels, weights, memory))
                        .value();
                double down = loss.evaluate(input(moved(raw, i, -STEP), labels, weights, memory))
                        .value();
                assertThat(overRaw[i]).as(id + " raw " + i).isCloseTo((up - down) / (2 * STEP), within(2e-6));
            }
            for (int i = 0; i < weights.length; i++) {
                double up = loss.evaluate(input(raw, labels, moved(weights, i, STEP), memory))
                        .value();
                double down = loss.evaluate(input(raw, labels, moved(weights, i, -STEP), memory))
                        .value();
                assertThat(overWeights[i]).as(id + " weight " + i).isCloseTo((up - down) / (2 * STEP), within(2e-6));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void isFiniteWhereverTheEmbeddingsAre(String id) {
        EmbeddingLoss loss = create(id, CLASSES);
        double[] weights = loss.initialWeights(RandomStream.of(3, id));
        List<double[]> places = new ArrayList<>();
        places.add(new double[CLASSES * PER_CLASS * SIZE]);
        double[] onePoint = new double[CLASSES * PER_CLASS * SIZE];
        double[] onTheWeights = new double[onePoint.length];
        double[] oppositeTheWeights = new double[onePoint.length];
        for (int i = 0; i < onePoint.length; i++) {
            onePoint[i] = i % SIZE == 0 ? 1 : 0;
            int label = i / SIZE / PER_CLASS;
            onTheWeights[i] = weights.length < CLASSES * SIZE ? 1 : weights[label * SIZE + i % SIZE];
            oppositeTheWeights[i] = -onTheWeights[i];
        }
        places.add(onePoint);
        places.add(onTheWeights);
        places.add(oppositeTheWeights);
        for (double[] raw : places) {
            LossValue value = loss.evaluate(input(raw, labels(CLASSES, PER_CLASS), weights, loss.initialMemory()));
            assertThat(value.value()).as(id).isFinite();
            for (double[] gradient : List.of(value.unitGradient(), value.rawGradient(), value.weightGradient())) {
                assertThat(Arrays.stream(gradient).allMatch(Double::isFinite))
                        .as(id)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void nothingToCompareCostsNothing(String id) {
        EmbeddingLoss loss = create(id, CLASSES);
        double[] weights = loss.initialWeights(RandomStream.of(3, id));
        LossValue none = loss.evaluate(input(new double[0], new int[0], weights, loss.initialMemory()));
        assertThat(none.value()).as(id).isZero();
        assertThat(none.tupleCount()).isZero();
        // One image, one class only.
        assertThat(loss.evaluate(input(normal(SIZE, RandomStream.of(1, id)), new int[1], weights, loss.initialMemory()))
                        .value())
                .as(id)
                .isFinite();
    }

    @ParameterizedTest
    @MethodSource("losses")
    void anEmbeddingThatIsNotANumberIsSeen(String id) {
        EmbeddingLoss loss = create(id, CLASSES);
        double[] raw = normal(CLASSES * PER_CLASS * SIZE, RandomStream.of(1, id));
        raw[4] = Double.NaN;
        double[] weights = loss.initialWeights(RandomStream.of(3, id));
        assertThat(loss.evaluate(input(raw, labels(CLASSES, PER_CLASS), weights, loss.initialMemory()))
                        .value())
                .as(id)
                .isNaN();
    }

    /** At one point no choice of the loss's own weights does better than the floor, and some choice reaches it. */
    @ParameterizedTest
    @MethodSource("losses")
    void aCollapsedEmbeddingRestsOnTheFloor(String id) {
        EmbeddingLoss loss = create(id, CLASSES);
        int count = CLASSES * PER_CLASS;
        double[] raw = new double[count * SIZE];
        for (int i = 0; i < count; i++) {
            raw[i * SIZE] = 1;
        }
        double best = Double.POSITIVE_INFINITY;
        double[] memory = loss.initialMemory();
        for (int c = 0; c < memory.length / SIZE; c++) {
            memory[c * SIZE] = 1;
        }
        double floor = Double.NaN;
        for (int trial = 0; trial < 200; trial++) {
            double[] weights = trial == 0
                    ? new double[loss.weightCount()]
                    : normal(loss.weightCount(), RandomStream.of(trial, id));
            LossValue value = loss.evaluate(input(raw, labels(CLASSES, PER_CLASS), weights, memory));
            floor = loss.collapseFloor(value.tupleCount());
            best = Math.min(best, value.value());
        }
        if (!Double.isNaN(floor)) {
            assertThat(best).as(id).isCloseTo(floor, within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void itsDescriptionTellsWhetherItHasWeightsOfItsOwn(String id) {
        assertThat(Losses.description(id).ownWeights())
                .isEqualTo(create(id, CLASSES).weightCount() > 0);
    }

    private static EmbeddingLoss create(String id, int classes) {
        Map<LossNumber, Double> numbers = new EnumMap<>(LossNumber.class);
        numbers.put(LossNumber.MARGIN, 0.4);
        numbers.put(LossNumber.M1, id.equals("sphereface") ? 1.35 : id.equals("a-softmax") ? 4.0 : 1);
        numbers.put(LossNumber.M2, 0.3);
        numbers.put(LossNumber.M3, 0.2);
        numbers.put(LossNumber.SCALE, 3.0);
        numbers.put(LossNumber.TEMPERATURE, 0.5);
        numbers.put(LossNumber.LAMBDA, id.equals("center") ? 0.3 : 1);
        numbers.put(LossNumber.ANNEALING, 5.0);
        numbers.put(LossNumber.CENTRE_RATE, 0.5);
        return new LossSpec(Losses.description(id), TripletDistance.SQUARED, TripletForm.HINGE, Reduction.MEAN, numbers)
                .create(classes, SIZE);
    }

    private static double[] overRaw(double[] raw, LossValue value) {
        double[] gradient = value.unitGradient().length == 0
                ? new double[raw.length]
                : UnitLength.of(raw, SIZE).backward(value.unitGradient());
        for (int i = 0; i < value.rawGradient().length; i++) {
            gradient[i] += value.rawGradient()[i];
        }
        return gradient;
    }

    private static LossInput input(double[] raw, int[] labels, double[] weights, double[] memory) {
        return new LossInput(
                raw,
                UnitLength.of(raw, SIZE).unit(),
                SIZE,
                labels,
                triplets(labels),
                pairs(labels),
                50,
                weights,
                memory);
    }

    private static int[] labels(int classes, int perClass) {
        int[] labels = new int[classes * perClass];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i / perClass;
        }
        return labels;
    }

    private static Triplets triplets(int[] labels) {
        List<int[]> all = new ArrayList<>();
        for (int a = 0; a < labels.length; a++) {
            for (int p = 0; p < labels.length; p++) {
                for (int n = 0; n < labels.length; n++) {
                    if (a != p && labels[a] == labels[p] && labels[a] != labels[n]) {
                        all.add(new int[] {a, p, n});
                    }
                }
            }
        }
        return new Triplets(column(all, 0), column(all, 1), column(all, 2));
    }

    /** As many pairs of different classes as of the same one. */
    private static Pairs pairs(int[] labels) {
        List<int[]> all = new ArrayList<>();
        List<int[]> different = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            for (int j = 0; j < i; j++) {
                (labels[i] == labels[j] ? all : different).add(new int[] {i, j});
            }
        }
        all.addAll(different.subList(0, Math.min(different.size(), all.size())));
        boolean[] same = new boolean[all.size()];
        for (int i = 0; i < same.length; i++) {
            same[i] = labels[all.get(i)[0]] == labels[all.get(i)[1]];
        }
        return new Pairs(column(all, 0), column(all, 1), same);
    }

    private static int[] column(List<int[]> rows, int column) {
        return rows.stream().mapToInt(row -> row[column]).toArray();
    }

    private static double[] normal(int count, RandomStream random) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = random.nextGaussian();
        }
        return numbers;
    }

    private static double[] moved(double[] numbers, int index, double by) {
        double[] moved = numbers.clone();
        moved[index] += by;
        return moved;
    }
}
