package org.tripletlab.history;

import org.tripletlab.training.Checkpoint;

/**
 * A checkpoint and the work before it.
 *
 * @param checkpoint the state of the run
 * @param nanos of a processor, from the first step on
 */
public record StoredCheckpoint(Checkpoint checkpoint, long nanos) {}
