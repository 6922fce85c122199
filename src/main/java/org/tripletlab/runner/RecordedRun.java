package org.tripletlab.runner;

import java.util.Optional;
import org.tripletlab.history.Branch;

/** The run of a session whose images are missing: it can only be viewed and saved again. */
final class RecordedRun implements AutoCloseable {
    private Branch held;

    /** Holds a run until it is closed. */
    void hold(Branch branch) {
        held = branch;
    }

    boolean isThere() {
        return held != null;
    }

    /** Returns the current state of the run, for saving; other steps are not available without images. */
    Optional<Branch> answer(RunnerRequests.Branching request) {
        return request.step().isPresent() ? Optional.empty() : Optional.of(held.copy());
    }

    @Override
    public void close() {
        if (held != null) {
            held.close();
            held = null;
        }
    }
}
