package org.tripletlab.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tripletlab.batch.Triplets;
import org.tripletlab.math.RandomStream;
import org.tripletlab.math.UnitLength;
import org.tripletlab.reference.TripletOracle;

/** Gradients against central differences through the normalisation, and the two ways of adding against each other. */
class TripletLossGradientTest {
    private static final double STEP = 1e-6;

    @Test
    void agreesWithFiniteDifferencesInEveryCombination() {
        RandomStream random = RandomStream.of(21, "gradient");
        int compared = 0;
        for (TripletDistance distance : TripletDistance.values()) {
            for (TripletForm form : TripletForm.values()) {
                for (Reduction reduction : Reduction.values()) {
                    for (int round = 0; round < 30; round++) {
                        double margin = random.nextDouble(0, 1);
                        TripletLossOptions options = new TripletLossOptions(distance, form, margin, reduction);
                        // Few triplets are added one by one, all 96 of a batch of 8 by way of the 64 pairs.
                        compared += compare(options, 2 + random.nextInt(4), 12, random) ? 1 : 0;
                        compared += compare(options, 2 + random.nextInt(4), 96, random) ? 1 : 0;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(600);
    }

    @Test
    void addingByTripletsAndByPairsGivesTheSame() {
        RandomStream random = RandomStream.of(22, "ways");
        for (TripletDistance distance : TripletDistance.values()) {
            for (TripletForm form : TripletForm.values()) {
                TripletLoss loss = new TripletLoss(new TripletLossOptions(distance, form, 0.3, Reduction.SUM));
                double[] unit = UnitLength.of(gaussian(random, 16 * 5), 5).unit();
                // A collapsed pair: the plain distance has no direction there.
                System.arraycopy(unit, 0, unit, 5, 5);
                int[] labels = IntStream.range(0, 16).map(i -> i / 4).toArray();
                Triplets all = allTriplets(labels);
                assertThat(all.count()).isGreaterThan(16 * 16);
                LossValue byPairs = loss.evaluate(new LossInput(unit, 5, all));
                double value = 0;
                int active = 0;
                double[] gradient = new double[unit.length];
                for (int start = 0; start < all.count(); start += 100) {
                    LossValue part = loss.evaluate(new LossInput(unit, 5, part(all, start, 100)));
                    value += part.value();
                    active += part.activeCount();
                    for (int i = 0; i < gradient.length; i++) {
                        gradient[i] += part.unitGradient()[i];
                    }
                }
                assertThat(byPairs.value()).isCloseTo(value, within(1e-12 * value));
                assertThat(byPairs.activeCount()).isEqualTo(active);
                assertThat(byPairs.unitGradient()).containsExactly(gradient, within(1e-11));
            }
        }
    }

    private static boolean compare(TripletLossOptions options, int size, int most, RandomStream random) {
        int[] labels = {0, 1, 1, 0, 0, 1, 1, 0};
        double[] raw = gaussian(random, labels.length * size);
        Triplets triplets = shuffled(allTriplets(labels), most, random);
        if (options.form() == TripletForm.HINGE && nearKink(raw, size, triplets, options)) {
            return false;
        }
        TripletLoss loss = new TripletLoss(options);
        UnitLength normalised = UnitLength.of(raw, size);
        double[] gradient = normalised.backward(
                loss.evaluate(new LossInput(normalised.unit(), size, triplets)).unitGradient());
        double largest = Arrays.stream(gradient).map(Math::abs).max().orElseThrow();
        for (int i = 0; i < raw.length; i++) {
            double[] up = raw.clone();
            double[] down = raw.clone();
            up[i] += STEP;
            down[i] -= STEP;
            double slope = (value(loss, up, size, triplets) - value(loss, down, size, triplets)) / (2 * STEP);
            assertThat(gradient[i]).as("%s", options).isCloseTo(slope, within(1e-6 * largest + 1e-8));
        }
        return true;
    }

    /** Rows of nearly no length are left out too: there the differences are too coarse, not the gradient. */
    private static boolean nearKink(double[] raw, int size, Triplets triplets, TripletLossOptions options) {
        UnitLength normalised = UnitLength.of(raw, size);
        if (Arrays.stream(normalised.lengths()).min().orElseThrow() < 0.1) {
            return true;
        }
        TripletLossOptions single =
                new TripletLossOptions(options.distance(), TripletForm.HINGE, options.margin() + 1e-3, Reduction.SUM);
        TripletLossOptions less = new TripletLossOptions(
                options.distance(), TripletForm.HINGE, Math.max(0, options.margin() - 1e-3), Reduction.SUM);
        LossInput input = new LossInput(normalised.unit(), size, triplets);
        return new TripletLoss(single).evaluate(input).activeCount()
                != new TripletLoss(less).evaluate(input).activeCount();
    }

    private static double value(TripletLoss loss, double[] raw, int size, Triplets triplets) {
        return loss.evaluate(new LossInput(UnitLength.of(raw, size).unit(), size, triplets))
                .value();
    }

    private static Triplets allTriplets(int[] labels) {
        List<List<Integer>> all =
                TripletOracle.triplets(labels, new double[labels.length * labels.length], (ap, an) -> true);
        return new Triplets(TripletOracle.column(all, 0), TripletOracle.column(all, 1), TripletOracle.column(all, 2));
    }

    private static Triplets shuffled(Triplets triplets, int most, RandomStream random) {
        int[] order = random.nextDistinct(triplets.count(), Math.min(most, triplets.count()));
        return new Triplets(
                Arrays.stream(order).map(i -> triplets.anchors()[i]).toArray(),
                Arrays.stream(order).map(i -> triplets.positives()[i]).toArray(),
                Arrays.stream(order).map(i -> triplets.negatives()[i]).toArray());
    }

    private static Triplets part(Triplets triplets, int start, int length) {
        int end = Math.min(start + length, triplets.count());
        return new Triplets(
                Arrays.copyOfRange(triplets.anchors(), start, end),
                Arrays.copyOfRange(triplets.positives(), start, end),
                Arrays.copyOfRange(triplets.negatives(), start, end));
    }

    private static double[] gaussian(RandomStream random, int length) {
        double[] numbers = new double[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = random.nextGaussian();
        }
        return numbers;
    }
}
