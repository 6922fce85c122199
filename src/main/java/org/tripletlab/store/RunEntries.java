package org.tripletlab.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tripletlab.dataset.DatasetFingerprint;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.math.ClassWedges;
import org.tripletlab.metric.statistics.BatchStatistics;
import org.tripletlab.training.StagePosition;

/** Field layout of the JSON entries of one lane. Experiments are given as indices of a common table. */
final class RunEntries {
    private RunEntries() {}

    /**
     * An experiment.
     *
     * @param values id → text of every parameter with an effect
     * @param byHand ids of those that were set explicitly
     */
    record Experiment(Map<String, String> values, List<String> byHand) {}

    /**
     * {@code run.json}.
     *
     * @param experiments the table; the first is the initial experiment of the run
     * @param checkpoints ascending; the last is the current state of the run
     */
    record Run(
            List<Experiment> experiments,
            DatasetFingerprint training,
            DatasetFingerprint probing,
            RunnerPhase phase,
            int embeddingSize,
            int probeImages,
            List<SessionEvent> events,
            List<Decided> decisions,
            List<Check> checkpoints) {}

    /** A decision during the run. */
    record Decided(int step, int experiment, StagePosition stage) {}

    /**
     * A checkpoint.
     *
     * @param numbers the entry with its weights, followed by the moments of its optimiser
     * @param arrays number of arrays in it
     * @param length length of each
     * @param nanos processor time before it
     */
    record Check(
            String numbers,
            int arrays,
            int length,
            int step,
            long nanos,
            int experiment,
            StagePosition stage,
            String miner,
            BatchStatistics batch,
            double[] lossMemory,
            double[] powers) {}

    /**
     * A line of {@code recordings.jsonl}.
     *
     * @param recent steps of the measurements that its diagnosis depends on, the last one its own
     */
    record Recorded(
            int step, int experiment, String miner, double collapseFloor, List<Integer> recent, ClassWedges wedges) {
        Optional<ClassWedges> ownWedges() {
            return Optional.ofNullable(wedges);
        }
    }
}
