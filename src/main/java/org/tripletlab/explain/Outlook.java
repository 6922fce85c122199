package org.tripletlab.explain;

import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.Parameters;

/**
 * The continuation of a run after a recording, on which advice depends.
 *
 * @param miner id of the miner of the next step
 * @param finished whether the run has ended: advice for a run that still trains does not fit then
 * @param past whether the run has ended at a later step: no advice for the continuation fits then
 */
public record Outlook(String miner, boolean finished, boolean past) {
    /** Creates the outlook at the newest step of a run. */
    public Outlook(String miner, boolean finished) {
        this(miner, finished, false);
    }

    /** Returns the outlook of a run that keeps its miner and ends after its planned steps. */
    public static Outlook of(Recording recording) {
        return new Outlook(recording.miner(), isAtEnd(recording));
    }

    /** Tells whether all planned steps are done. */
    public static boolean isAtEnd(Recording recording) {
        return recording.measurement().step() >= recording.spec().get(Parameters.STEPS);
    }
}
