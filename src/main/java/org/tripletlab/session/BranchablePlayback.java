package org.tripletlab.session;

import java.util.function.Consumer;

/** A playback that another one can go on from. Every method returns at once. */
public interface BranchablePlayback extends Playback, AutoCloseable {
    /**
     * Hands out what another playback needs to go on from a recorded step of this one, or from the last before it. This one
     * goes on with what it does.
     *
     * @param taker is called on the training thread; never, if there is no run
     */
    void branch(int step, Consumer<Branch> taker);

    /** Goes on where another one stood, and waits there; closes the branch. */
    void adopt(Branch branch);

    /** Ends it. */
    @Override
    void close();
}
