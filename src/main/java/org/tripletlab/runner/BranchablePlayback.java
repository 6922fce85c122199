package org.tripletlab.runner;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.history.Branch;
import org.tripletlab.history.saved.SavedRun;
import org.tripletlab.option.OptionException;

/** A playback that another one can continue. Every method returns at once. */
public interface BranchablePlayback extends Playback, AutoCloseable {
    /**
     * Requests a branch of this run, which itself continues unchanged.
     *
     * @param step a recorded step, otherwise the last recorded one before it; empty for the current step
     * @param receiver called on the training thread, with an empty value if there is no run; a request made before a restart
     *     or before closing is answered with the run of that time
     */
    void branch(OptionalInt step, Consumer<Optional<Branch>> receiver);

    /**
     * Continues a saved run from its last state, paused.
     *
     * @param data its images
     * @throws OptionException if the data does not match the run, or the run is inconsistent; the current run is
     *     unchanged then
     */
    void resume(SavedRun run, TrainingData data);

    /** Continues a branch, paused; closes the branch. */
    void adopt(Branch branch);

    /** Ends the threads and releases the history. */
    @Override
    void close();
}
