package org.tripletlab.compare;

import java.util.Optional;
import org.tripletlab.runner.BranchablePlayback;

/**
 * One of the runs of a comparison.
 *
 * @param letter A to D, its short name; constant during the life of the lane
 * @param runner its runner
 * @param origin where it was branched off; empty if it began at step 0
 */
public record Lane(char letter, BranchablePlayback runner, Optional<Origin> origin) {
    /**
     * Origin of a branched lane.
     *
     * @param letter the lane it was branched off from
     * @param step the step up to which the two are identical
     */
    public record Origin(char letter, int step) {}
}
