package org.tripletlab.training;

import org.tripletlab.data.Examples;
import org.tripletlab.data.sampling.Augmentation;
import org.tripletlab.dataset.InputScaling;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.experiment.BatchSpec;
import org.tripletlab.math.RandomStream;

/** Preparation of the images of a batch: pixels in [0, 1], augmented, scaled. Used by one thread at a time. */
final class TrainingImages {
    private final Examples examples;
    private final InputScaling scaling;
    private final Augmentation augmentation;
    private final long seed;
    private final float[] plain;

    TrainingImages(BatchSpec spec, TrainingData data) {
        this.examples = data.trained().examples();
        this.scaling = data.scaling();
        this.augmentation = new Augmentation(spec.shift(), spec.rotation());
        this.seed = spec.seed();
        int batchSize = data.batch().classes() * data.batch().imagesPerClass();
        this.plain = new float[augmentation.isNone() ? 0 : batchSize * examples.imageSize()];
    }

    /**
     * Fills a batch.
     *
     * @param indices indices of the training images
     * @param step optimiser updates done, which together with the seed determines the augmentation
     * @param images receives the images one after the other
     */
    void fill(int[] indices, int step, float[] images) {
        int size = examples.imageSize();
        float[] target = augmentation.isNone() ? images : plain;
        for (int i = 0; i < indices.length; i++) {
            examples.copyImage(indices[i], target, i * size);
        }
        if (!augmentation.isNone()) {
            RandomStream random = RandomStream.of(seed, "augment", step);
            for (int i = 0; i < indices.length; i++) {
                augmentation.apply(plain, images, i * size, examples.height(), examples.width(), random);
            }
        }
        scaling.apply(images, 0, indices.length * size);
    }
}
