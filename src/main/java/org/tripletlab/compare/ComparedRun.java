package org.tripletlab.compare;

import java.util.Optional;
import org.tripletlab.history.RunnerView;
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

    /** Returns the runner for a start at step 0, where the lane no longer depends on another lane. */
    BranchablePlayback fromStart() {
        lane = new Lane(lane.letter(), lane.runner(), Optional.empty());
        return lane.runner();
    }
}
