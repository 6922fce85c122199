package org.tripletlab.ui.study;

import org.tripletlab.study.StudyRun;
import org.tripletlab.study.outcome.RunOutcome;

/**
 * Row of the table of finished runs.
 *
 * @param run the run
 * @param outcome its outcome
 */
public record FinishedRun(StudyRun run, RunOutcome outcome) {
    /** Tells whether the run failed. */
    public boolean failed() {
        return outcome.failure().isPresent();
    }
}
