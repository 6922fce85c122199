package org.tripletlab.export.animation.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.RunnerView;
import org.tripletlab.runner.SessionRunner;

/** Runs on the bundled digits, trained to their end, as films take them. */
public final class FilmedRuns {
    /** A run of some seconds. */
    public static final ExperimentSpec SMALL = ExperimentSpec.DEFAULT
            .with(Parameters.DATASET, "bundled")
            .withText(Parameters.HIDDEN, "24")
            .with(Parameters.PER_CLASS, 6)
            .with(Parameters.PROBE, 200)
            .with(Parameters.STEPS, 100);

    private static final Set<RunnerPhase> ENDS = Set.of(RunnerPhase.FINISHED, RunnerPhase.DIVERGED, RunnerPhase.FAILED);
    private static final DatasetCache SHELF = DatasetCache.ofThisProcess(Optional.empty());
    private static final long HISTORY_BOUND = 1L << 28;

    private FilmedRuns() {}

    static RunnerView run(ExperimentSpec spec) throws InterruptedException {
        try (SessionRunner runner = new SessionRunner(SHELF::choose, HISTORY_BOUND)) {
            runner.begin(spec);
            while (!ENDS.contains(runner.view().phase())) {
                Thread.sleep(5);
            }
            if (runner.view().status().problem() != null) {
                throw new IllegalStateException(
                        String.valueOf(runner.view().status().problem()));
            }
            return runner.view();
        }
    }

    /** Trains each experiment to its end. */
    public static List<LaneRecord> lanes(ExperimentSpec... specs) throws InterruptedException {
        List<LaneRecord> lanes = new ArrayList<>();
        for (ExperimentSpec spec : specs) {
            lanes.add(new LaneRecord((char) ('A' + lanes.size()), run(spec)));
        }
        return lanes;
    }
}
