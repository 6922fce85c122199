package org.tripletlab.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tripletlab.batch.Triplets;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.mining.BatchClasses;
import org.tripletlab.mining.MinerDescription;
import org.tripletlab.mining.MinerSettings;
import org.tripletlab.mining.Miners;
import org.tripletlab.mining.MiningBatch;

/**
 * Negatives that a miner selects for one anchor and positive.
 *
 * @param miner its id
 * @param positive row of the positive: the requested one, unless the miner gives each anchor one positive and selects
 *     another one here
 * @param negatives rows of the selected negatives, ascending; empty if there are none
 * @param tooMany whether the miner was not run because the batch has more triplets than it can hold
 */
public record MinerChoice(String miner, int positive, int[] negatives, boolean tooMany) {
    /**
     * Runs every miner on the whole batch with the random draws of the batch's step.
     *
     * @param distances of the batch, as returned by {@link TripletBatch#distances()}
     * @param anchor a row of the batch
     * @param positive another row of the same class
     */
    public static List<MinerChoice> all(TripletBatch batch, double[] distances, int anchor, int positive) {
        MiningBatch mining = new MiningBatch(BatchClasses.of(batch.labels()), distances);
        List<MinerChoice> choices = new ArrayList<>();
        for (MinerDescription each : Miners.descriptions()) {
            choices.add(of(each, batch, mining, anchor, positive));
        }
        return choices;
    }

    /** Returns the negatives of the triplets with this anchor and positive, ascending. */
    public static int[] negatives(Triplets triplets, int anchor, int positive) {
        return IntStream.range(0, triplets.count())
                .filter(t -> triplets.anchors()[t] == anchor && triplets.positives()[t] == positive)
                .map(t -> triplets.negatives()[t])
                .sorted()
                .toArray();
    }

    private static MinerChoice of(
            MinerDescription miner, TripletBatch batch, MiningBatch mining, int anchor, int positive) {
        String id = miner.id();
        if (mining.classes().tripletCount() > miner.mostTriplets()) {
            return new MinerChoice(id, positive, new int[0], true);
        }
        ExperimentSpec spec = batch.spec();
        MinerSettings settings =
                new MinerSettings(spec.get(Parameters.MARGIN), batch.embeddingSize(), batch.comparesSquared());
        var made = Miners.create(id, settings);
        Triplets mined = made.mine(mining, spec.miner().draws(batch.step()));
        int[] negatives = negatives(mined, anchor, positive);
        boolean onePositive =
                made.capacity(mining.classes()) == mining.classes().anchorCount();
        if (negatives.length > 0 || !onePositive) {
            return new MinerChoice(id, positive, negatives, false);
        }
        int taken = IntStream.range(0, mined.count())
                .filter(t -> mined.anchors()[t] == anchor)
                .map(t -> mined.positives()[t])
                .findFirst()
                .orElse(positive);
        return new MinerChoice(id, taken, negatives(mined, anchor, taken), false);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MinerChoice choice
                && miner.equals(choice.miner)
                && positive == choice.positive
                && Arrays.equals(negatives, choice.negatives)
                && tooMany == choice.tooMany;
    }

    @Override
    public int hashCode() {
        return 31 * miner.hashCode() + Arrays.hashCode(negatives);
    }
}
