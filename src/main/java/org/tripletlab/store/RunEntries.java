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

/** What the JSON entries of one lane hold, field by field. Experiments are numbers of lines of one table. */
final class RunEntries {
    private RunEntries() {}

    /**
     * An experiment.
     *
     * @param values id → text of every parameter that it has a use for
     * @param byHand ids of those that were set by hand
     */
    record Experiment(Map<String, String> values, List<String> byHand) {}

    /**
     * {@code run.json}.
     *
     * @param experiments the table; the first is the one that the run began with
     * @param checkpoints ascending; the last is where the run stands
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

    /** Something decided on the way. */
    record Decided(int step, int experiment, StagePosition stage) {}

    /**
     * A checkpoint.
     *
     * @param numbers the entry with its weights, then the moments of its optimiser
     * @param arrays how many arrays of one length are in it
     * @param length how long each of them is
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
     * @param recent steps of the measurements that its diagnosis looked back at, the last being its own
     */
    record Recorded(
            int step, int experiment, String miner, double collapseFloor, List<Integer> recent, ClassWedges wedges) {
        Optional<ClassWedges> ownWedges() {
            return Optional.ofNullable(wedges);
        }
    }
}
