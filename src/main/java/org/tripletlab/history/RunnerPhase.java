package org.tripletlab.history;

/** What a {@code SessionRunner} is doing. */
public enum RunnerPhase {
    /** Reading data, unpacking natives, building the network. */
    PREPARING,
    /** Ready, nothing moves. */
    PAUSED,
    /** Training. */
    RUNNING,
    /** All steps of the experiment are done; play goes on beyond them. */
    FINISHED,
    /** NaN or infinity: the session stopped for good; restart begins anew. */
    DIVERGED,
    /** It could not be prepared or broke; {@link RunnerView#problem()} says why. */
    FAILED
}
