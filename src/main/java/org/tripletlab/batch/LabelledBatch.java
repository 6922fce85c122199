package org.tripletlab.batch;

/**
 * Images of one training step: {@code classes} classes with {@code perClass} images each, class after class.
 *
 * @param examples index of each image in the training split; no image occurs twice
 * @param labels the class of each image; rows {@code c · perClass} to {@code (c + 1) · perClass - 1} share one
 * @param classes how many classes
 * @param perClass how many images of each
 */
public record LabelledBatch(int[] examples, int[] labels, int classes, int perClass) {
    /** Checks that the sizes agree. */
    public LabelledBatch {
        long size = (long) classes * perClass;
        if (examples.length != size || labels.length != size) {
            throw new IllegalArgumentException("A batch of " + classes + " classes × " + perClass + " images needs "
                    + size + " images and labels, not " + examples.length + " and " + labels.length + ".");
        }
    }

    /** Returns the number of images. */
    public int size() {
        return examples.length;
    }
}
