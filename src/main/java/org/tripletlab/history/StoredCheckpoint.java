package org.tripletlab.history;

import org.tripletlab.training.Checkpoint;

/**
 * A checkpoint and the work before it.
 *
 * @param checkpoint the state of the run
 * @param nanos processor time from the first step, in ns
 */
public record StoredCheckpoint(Checkpoint checkpoint, long nanos) {}
