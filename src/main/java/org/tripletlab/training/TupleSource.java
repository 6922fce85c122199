package org.tripletlab.training;

import org.tripletlab.batch.Pairs;
import org.tripletlab.batch.Triplets;
import org.tripletlab.experiment.MinerSpec;
import org.tripletlab.experiment.RankWindow;
import org.tripletlab.loss.TupleKind;
import org.tripletlab.math.PairwiseDistances;
import org.tripletlab.math.RandomStream;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.mining.BatchClasses;
import org.tripletlab.mining.Miners;
import org.tripletlab.mining.MiningBatch;
import org.tripletlab.mining.PairMiner;
import org.tripletlab.mining.PairMiners;
import org.tripletlab.mining.RankWindowMiner;
import org.tripletlab.mining.TripletMiner;

/**
 * Source of the tuples of each step: triplets by the experiment's miner or the stage of its schedule, pairs, or none.
 *
 * <p>Used by one thread at a time.
 */
public final class TupleSource {
    private static final Triplets NO_TRIPLETS = new Triplets(new int[0], new int[0], new int[0]);

    /**
     * Tuples of one step.
     *
     * @param triplets empty for a loss without triplets
     * @param pairs empty for a loss without pairs
     * @param capacity largest number of tuples that could have been selected
     */
    public record Chosen(Triplets triplets, Pairs pairs, long capacity) {}

    private final TupleKind kind;
    private final double[] distances;
    private MinerSpec spec;
    private StageProgress progress;
    private PairMiner pairMiner;
    private String minerId = "";
    private TripletMiner miner;
    private Triplets fixed;

    TupleSource(MinerSpec spec, TupleKind kind, int batchSize) {
        this.kind = kind;
        this.distances = new double[kind == TupleKind.TRIPLETS ? batchSize * batchSize : 0];
        this.spec = spec;
        this.progress = new StageProgress(spec.stages());
        change(spec);
    }

    /** Changes the settings; an unchanged schedule keeps its position. */
    void change(MinerSpec spec) {
        if (!spec.stages().equals(this.spec.stages())) {
            progress = new StageProgress(spec.stages());
        }
        this.spec = spec;
        minerId = "";
        if (kind == TupleKind.PAIRS) {
            pairMiner = PairMiners.create(spec.pairs());
        }
    }

    /** Returns the position in the schedule. */
    StagePosition position() {
        return progress.position();
    }

    /** Restores earlier settings and a position in their schedule. */
    void restore(MinerSpec then, StagePosition position) {
        change(then);
        progress = new StageProgress(then.stages());
        progress.restore(position);
    }

    /** Processes a measurement, which may end a stage. */
    void observe(Measurement measurement) {
        if (kind == TupleKind.TRIPLETS) {
            progress.observe(measurement);
        }
    }

    /**
     * Returns the miner of the step after {@code stepsDone} updates, in the text form of schedules; empty without
     * mining.
     */
    String minerAt(int stepsDone) {
        if (kind != TupleKind.TRIPLETS) {
            return "";
        }
        progress.reach(stepsDone);
        return progress.miner();
    }

    /** Chooses the tuples of the step after {@code stepsDone} updates. */
    Chosen choose(BatchClasses classes, double[] unit, int embeddingSize, int stepsDone) {
        RandomStream random = spec.draws(stepsDone);
        return switch (kind) {
            case NONE -> new Chosen(NO_TRIPLETS, Pairs.NONE, classes.size());
            case PAIRS -> new Chosen(NO_TRIPLETS, pairMiner.mine(classes, random), pairMiner.capacity(classes));
            case TRIPLETS -> {
                PairwiseDistances.squared(unit, embeddingSize, distances);
                if (!spec.settings().squaredDistance()) {
                    PairwiseDistances.squareRoots(distances);
                }
                useMinerOf(stepsDone);
                Triplets triplets = fixed != null ? fixed : miner.mine(new MiningBatch(classes, distances), random);
                yield new Chosen(triplets, Pairs.NONE, fixed != null ? fixed.count() : miner.capacity(classes));
            }
        };
    }

    /** Uses these triplets in all following steps instead of mining. */
    void useTriplets(Triplets triplets) {
        fixed = triplets;
    }

    private void useMinerOf(int stepsDone) {
        String wanted = minerAt(stepsDone);
        var window = RankWindow.parse(wanted);
        if (window.isPresent() && (window.get().moves() || !wanted.equals(minerId))) {
            double share = progress.share(stepsDone, spec.steps());
            miner = new RankWindowMiner(window.get().low(share), window.get().high(share));
        } else if (!wanted.equals(minerId)) {
            miner = Miners.create(wanted, spec.settings());
        }
        minerId = wanted;
    }
}
