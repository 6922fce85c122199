package org.tripletlab.history;

/** Phases of a {@code SessionRunner}. */
public enum RunnerPhase {
    /** Loading data, unpacking native libraries, building the network. */
    PREPARING,
    /** Ready and paused. */
    PAUSED,
    /** Training. */
    RUNNING,
    /** All steps of the experiment are done; playing continues beyond them. */
    FINISHED,
    /** NaN or infinity: the session has stopped; only a restart is possible. */
    DIVERGED,
    /** The preparation or the run failed; {@link RunnerView.Status#problem()} gives the cause. */
    FAILED
}
