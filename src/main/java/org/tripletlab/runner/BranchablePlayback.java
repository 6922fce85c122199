package org.tripletlab.runner;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.experiment.ParameterException;
import org.tripletlab.history.Branch;
import org.tripletlab.history.saved.SavedRun;

/** A playback that another one can go on from. Every method returns at once. */
public interface BranchablePlayback extends Playback, AutoCloseable {
    /**
     * Hands out what another playback needs to go on from here. This one goes on with what it does.
     *
     * @param step a recorded step; the last recorded one before it is taken if it is none; empty for where this one stands
     * @param receiver is called on the training thread, with nothing if there is no run; never, if this is closed before
     */
    void branch(OptionalInt step, Consumer<Optional<Branch>> receiver);

    /**
     * Goes on where a saved run stood, and waits there.
     *
     * @param data its images
     * @throws ParameterException if they are none of its images, or the run is not whole; what was there stays
     */
    void resume(SavedRun run, TrainingData data);

    /** Goes on where another one stood, and waits there; closes the branch. */
    void adopt(Branch branch);

    /** Ends it. */
    @Override
    void close();
}
