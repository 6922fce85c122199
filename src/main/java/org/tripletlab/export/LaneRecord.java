package org.tripletlab.export;

import java.util.Arrays;
import java.util.Optional;
import org.tripletlab.compare.Lane;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.history.RunnerView;

/**
 * A lane as it is taken out of the program: from the window, or read from a session file.
 *
 * @param letter what it is called in short, from A to D
 * @param view the run, with all that was recorded, its events and its images; prepared, so that it has data
 * @param origin where it was branched off; empty if it began at step 0
 */
public record LaneRecord(char letter, RunnerView view, Optional<Lane.Origin> origin) {
    /** Makes the record of a lane that began at step 0. */
    public LaneRecord(char letter, RunnerView view) {
        this(letter, view, Optional.empty());
    }

    /** Returns this lane with the states of its recordings as they are known now, for display. */
    public LaneRecord inHindsight() {
        return new LaneRecord(letter, view.inHindsight(), origin);
    }

    /** Tells whether another lane was measured on the same images in the same order. */
    public boolean hasProbeOf(LaneRecord other) {
        EvaluationSet mine = view.data().probe();
        EvaluationSet theirs = other.view.data().probe();
        return view.data().probing().sha256().equals(other.view.data().probing().sha256())
                && Arrays.equals(mine.indices(), theirs.indices())
                && Arrays.equals(mine.labels(), theirs.labels())
                && mine.classNames().equals(theirs.classNames());
    }
}
