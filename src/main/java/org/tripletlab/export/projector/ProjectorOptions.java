package org.tripletlab.export.projector;

import java.util.OptionalInt;

/**
 * Options of an export for the Embedding Projector.
 *
 * @param step the newest recorded step up to this one is taken of every lane; empty for the newest whose embeddings are finite
 * @param images whether the images go into a sprite, where they are there
 * @param replace whether an earlier export in the same folder is replaced
 */
public record ProjectorOptions(OptionalInt step, boolean images, boolean replace) {
    /** The newest step with images, into a new folder. */
    public static final ProjectorOptions DEFAULT = new ProjectorOptions(OptionalInt.empty(), true, false);

    /** Checks the step. */
    public ProjectorOptions {
        if (step.isPresent() && step.getAsInt() < 0) {
            throw new IllegalArgumentException("A step must be 0 or more, but was " + step.getAsInt() + ".");
        }
    }
}
