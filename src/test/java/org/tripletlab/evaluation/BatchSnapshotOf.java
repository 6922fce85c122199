package org.tripletlab.evaluation;

import java.util.stream.IntStream;
import org.tripletlab.batch.Pairs;
import org.tripletlab.batch.Triplets;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.math.RandomStream;
import org.tripletlab.math.UnitLength;
import org.tripletlab.mining.BatchClasses;
import org.tripletlab.mining.MinerSettings;
import org.tripletlab.mining.Miners;
import org.tripletlab.mining.MiningBatch;

/** Batches of invented embeddings. */
public final class BatchSnapshotOf {
    private BatchSnapshotOf() {}

    /**
     * Makes the batch of a step.
     *
     * @param spec says which triplets are mined, in which distance
     * @param spread how far the embeddings lie from one point; small for a collapsed batch
     * @param moved how far the step moves them
     */
    public static BatchSnapshot step(int step, ExperimentSpec spec, double spread, double moved) {
        int size = spec.get(Parameters.EMBEDDING_SIZE);
        int perClass = spec.get(Parameters.PER_CLASS);
        int[] labels = IntStream.range(0, spec.get(Parameters.CLASSES) * perClass)
                .map(i -> i / perClass)
                .toArray();
        RandomStream random = RandomStream.of(step, "invented-batch");
        double[] raw = new double[labels.length * size];
        double[] next = new double[raw.length];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = (i % size == 0 ? 1 : 0) + spread * random.nextGaussian();
            next[i] = raw[i] + moved * random.nextGaussian();
        }
        double[] before = UnitLength.of(raw, size).unit();
        boolean squared = spec.get(Parameters.DISTANCE).equals("squared");
        double[] distances = new double[labels.length * labels.length];
        org.tripletlab.math.PairwiseDistances.squared(before, size, distances);
        if (!squared) {
            org.tripletlab.math.PairwiseDistances.squareRoots(distances);
        }
        boolean mines = spec.get(Parameters.LOSS_TYPE).equals("triplet");
        Triplets triplets = mines
                ? Miners.create(
                                spec.get(Parameters.MINER),
                                new MinerSettings(spec.get(Parameters.MARGIN), size, squared))
                        .mine(new MiningBatch(BatchClasses.of(labels), distances), random)
                : new Triplets(new int[0], new int[0], new int[0]);
        return new BatchSnapshot(
                spec,
                step,
                IntStream.range(0, labels.length).toArray(),
                labels,
                new BatchSnapshot.Embeddings(
                        size, before, UnitLength.of(next, size).unit()),
                new BatchSnapshot.Mined(triplets, Pairs.NONE, triplets.count()));
    }
}
