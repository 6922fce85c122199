package org.tripletlab.ui.study;

import org.tripletlab.study.StudyRun;
import org.tripletlab.study.outcome.RunOutcome;

/**
 * One line of the table.
 *
 * @param run which run
 * @param outcome how it ended
 */
public record FinishedRun(StudyRun run, RunOutcome outcome) {
    /** Tells whether it could not be made. */
    public boolean failed() {
        return outcome.failure().isPresent();
    }
}
