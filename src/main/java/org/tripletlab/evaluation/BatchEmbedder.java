package org.tripletlab.evaluation;

import java.util.Arrays;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.math.UnitLength;
import org.tripletlab.nn.EmbeddingNetwork;
import org.tripletlab.nn.NetworkShape;
import org.tripletlab.nn.Networks;
import org.tripletlab.training.CompletedStep;

/**
 * Embeds the batch of a training step once more, with the weights after it. Used by one thread at a time, which need not be
 * the training thread; takes no memory before it is used.
 */
public final class BatchEmbedder {
    private final NetworkShape shape;
    private final TrainingData data;
    private EmbeddingNetwork network;

    /** Makes an embedder for one network. */
    public BatchEmbedder(NetworkShape shape, TrainingData data) {
        this.shape = shape;
        this.data = data;
    }

    /**
     * Looks at a step from both sides of its update.
     *
     * @param taken the step
     * @param images its images as the network saw them
     * @param weights after the update
     */
    public BatchSnapshot look(CompletedStep taken, float[] images, float[] weights) {
        int size = taken.batch().size();
        if (network == null) {
            // A network for the very batch size, so that unchanged weights give the same numbers, digit for digit.
            network = Networks.forwardOnly(shape, size);
        }
        network.setWeights(weights);
        float[] rawFloats = new float[size * network.embeddingSize()];
        network.forward(images, rawFloats);
        double[] raw = new double[rawFloats.length];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = rawFloats[i];
        }
        int[] trained = data.trainedClasses();
        return new BatchSnapshot(
                taken.spec(),
                taken.step(),
                taken.batch().examples(),
                Arrays.stream(taken.batch().labels())
                        .map(label -> trained[label])
                        .toArray(),
                network.embeddingSize(),
                taken.unit(),
                UnitLength.of(raw, network.embeddingSize()).unit(),
                taken.chosen().triplets(),
                taken.chosen().pairs(),
                taken.activeCount());
    }
}
