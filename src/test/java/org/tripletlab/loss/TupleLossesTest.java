package org.tripletlab.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tripletlab.batch.Pairs;
import org.tripletlab.batch.Triplets;
import org.tripletlab.math.RandomStream;
import org.tripletlab.math.UnitLength;

/** The mean of the losses of all tuples is the loss that is trained, for every loss that compares tuples. */
class TupleLossesTest {
    private static final int BATCH = 24;

    private final RandomStream random = RandomStream.of(4, "tuple-losses");

    @Test
    void theirMeanIsTheLoss() {
        for (String form : new String[] {"hinge", "soft-margin"}) {
            for (String distance : new String[] {"euclidean", "squared"}) {
                assertMean(new TripletLoss(new TripletLossOptions(
                        TripletDistance.of(distance), TripletForm.of(form), 0.2, Reduction.MEAN)));
            }
        }
        assertMean(new ContrastiveLoss(1, Reduction.MEAN));
        assertMean(new SelectivelyContrastiveLoss(1, 0.1, Reduction.MEAN));
    }

    @Test
    void theLinearFormIsTheSumOfTwoMeans() {
        LossInput input = input(700);
        EmbeddingLoss loss = new LinearContrastiveLoss(1.3);
        double[] losses = loss.tupleLosses(input);
        double value = 0;
        for (boolean same : new boolean[] {true, false}) {
            value += IntStream.range(0, losses.length)
                    .filter(i -> input.pairs().same()[i] == same && losses[i] > 0)
                    .mapToDouble(i -> losses[i])
                    .average()
                    .orElseThrow();
        }
        assertThat(value).isCloseTo(loss.evaluate(input).value(), within(1e-12));
    }

    @Test
    void aLossThatComparesNoTuplesHasNone() {
        assertThat(new NtXentLoss(0.1).tupleLosses(input(10))).isEmpty();
    }

    @Test
    void ofVeryManyOnlyASampleIsLookedAt() {
        LossInput many = input(20 * TupleSample.MOST);
        EmbeddingLoss loss = new ContrastiveLoss(1, Reduction.MEAN);
        double[] losses = loss.tupleLosses(many);
        assertThat(losses).hasSize(TupleSample.MOST);
        assertThat(Arrays.stream(losses).average().orElseThrow())
                .isCloseTo(loss.evaluate(many).value(), within(0.02));
    }

    private void assertMean(EmbeddingLoss loss) {
        LossInput input = input(700);
        double[] losses = loss.tupleLosses(input);
        assertThat(losses).hasSize(700);
        assertThat(Arrays.stream(losses).average().orElseThrow())
                .isCloseTo(loss.evaluate(input).value(), within(1e-12));
    }

    private LossInput input(int tuples) {
        double[] raw = new double[BATCH * 3];
        Arrays.setAll(raw, i -> random.nextGaussian());
        int[] anchors = rows(tuples, 0);
        int[] others = rows(tuples, 1);
        boolean[] same = new boolean[tuples];
        for (int i = 0; i < tuples; i++) {
            same[i] = random.nextInt(2) == 0;
        }
        return new LossInput(
                raw,
                UnitLength.of(raw, 3).unit(),
                3,
                new int[BATCH],
                new Triplets(anchors, others, rows(tuples, 2)),
                new Pairs(anchors, others, same),
                0,
                new double[0],
                new double[0]);
    }

    private int[] rows(int count, int offset) {
        int[] rows = new int[count];
        Arrays.setAll(rows, i -> 3 * random.nextInt(BATCH / 3) + offset);
        return rows;
    }
}
