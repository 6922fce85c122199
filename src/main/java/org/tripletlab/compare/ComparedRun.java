package org.tripletlab.compare;

import java.util.Optional;
import org.tripletlab.history.RunnerView;
import org.tripletlab.runner.BranchablePlayback;

/** A lane of a deck, and its place in the others' sight. */
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

    /** Returns the runner to begin anew with: what begins at step 0 comes from no other lane. */
    BranchablePlayback fromStart() {
        lane = new Lane(lane.letter(), lane.runner(), Optional.empty());
        return lane.runner();
    }
}
