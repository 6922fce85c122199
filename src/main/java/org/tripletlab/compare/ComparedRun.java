package org.tripletlab.compare;

import java.util.Optional;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.history.Branch;
import org.tripletlab.history.RunnerView;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.runner.BranchablePlayback;

/** A lane of a comparison with its runner and pace. */
final class ComparedRun {
    private final LanePace.Member pace;
    private Lane lane;
    private boolean returned;

    ComparedRun(Lane lane, LanePace.Member pace) {
        this.lane = lane;
        this.pace = pace;
    }

    Lane lane() {
        return lane;
    }

    LanePace.Member pace() {
        return pace;
    }

    BranchablePlayback runner() {
        return lane.runner();
    }

    RunnerView view() {
        return lane.runner().view();
    }

    /** Makes it the lane that it was. */
    void become(Lane past) {
        lane = past;
    }

    /** Continues a run that was thrown away. */
    void adopt(Branch past) {
        returned = true;
        lane.runner().adopt(past);
    }

    /** Tells whether something is lost without it, also while a run that was brought back is still being prepared. */
    boolean isWorthKeeping() {
        return returned || view().step() > 0;
    }

    /** Returns the last recorded step until this one at which the run had not diverged. */
    int soundStep(int step) {
        return view().recordings().stream()
                .map(Recording::measurement)
                .filter(each -> each.step() <= step && each.diagnosis().state() != SessionState.DIVERGED)
                .mapToInt(Measurement::step)
                .max()
                .orElse(0);
    }

    /** Returns the runner for a start at step 0, where the lane no longer depends on another lane. */
    BranchablePlayback fromStart() {
        returned = false;
        lane = new Lane(lane.letter(), lane.runner(), Optional.empty());
        return lane.runner();
    }
}
