package org.tripletlab.compare;

import java.util.Optional;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.history.RunnerView;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.runner.BranchablePlayback;

/** A lane of a comparison with its runner and pace. */
final class ComparedRun {
    private final LanePace.Member pace;
    private Lane lane;

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
        lane = new Lane(lane.letter(), lane.runner(), Optional.empty());
        return lane.runner();
    }
}
