package org.tripletlab.runner;

import java.util.Optional;
import org.tripletlab.history.Branch;

/** The run of a session whose images are not there: it can be looked at and saved again, and nothing else. */
final class RecordedRun implements AutoCloseable {
    private Branch held;

    /** Holds a run until it is closed. */
    void hold(Branch branch) {
        held = branch;
    }

    boolean isThere() {
        return held != null;
    }

    /** Returns where the run stands, to be saved; at another step nothing can go on without images. */
    Optional<Branch> answer(RunnerRequests.Branching asked) {
        return asked.step().isPresent() ? Optional.empty() : Optional.of(held.copy());
    }

    @Override
    public void close() {
        if (held != null) {
            held.close();
            held = null;
        }
    }
}
