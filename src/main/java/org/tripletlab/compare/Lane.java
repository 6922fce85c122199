package org.tripletlab.compare;

import java.util.Optional;
import org.tripletlab.runner.BranchablePlayback;

/**
 * One of the runs that train side by side.
 *
 * @param letter A to D, its name where there is no room for more; kept as long as the lane lives
 * @param runner trains it
 * @param origin where it was branched off; empty if it began at step 0
 */
public record Lane(char letter, BranchablePlayback runner, Optional<Origin> origin) {
    /**
     * Where a lane comes from.
     *
     * @param letter the lane it was branched off from
     * @param step the step up to which the two are the same, bit for bit
     */
    public record Origin(char letter, int step) {}
}
