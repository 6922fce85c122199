package org.tripletlab.evaluation;

import java.util.Arrays;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.math.UnitLength;
import org.tripletlab.nn.EmbeddingNetwork;
import org.tripletlab.nn.NetworkShape;
import org.tripletlab.nn.Networks;
import org.tripletlab.training.CompletedStep;

/**
 * Embedding of the batch of a training step with the weights after the step. Used by one thread at a time, which need
 * not be the training thread; allocates its buffers at the first use.
 */
public final class BatchEmbedder {
    private final NetworkShape shape;
    private final TrainingData data;
    private EmbeddingNetwork network;

    /** Creates an embedder for one network. */
    public BatchEmbedder(NetworkShape shape, TrainingData data) {
        this.shape = shape;
        this.data = data;
    }

    /**
     * Returns the embeddings of a batch before and after the update of its step.
     *
     * @param taken the step
     * @param images its images as passed to the network
     * @param weights after the update
     */
    public BatchSnapshot look(CompletedStep taken, float[] images, float[] weights) {
        int size = taken.batch().size();
        if (network == null) {
            // A network for exactly this batch size, so that unchanged weights give identical numbers.
            network = Networks.forwardOnly(shape, size);
        }
        network.setWeights(weights);
        float[] rawFloats = new float[size * network.embeddingSize()];
        network.forward(images, rawFloats);
        double[] raw = new double[rawFloats.length];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = rawFloats[i];
        }
        int[] trained = data.trained().classes();
        return new BatchSnapshot(
                taken.spec(),
                taken.step(),
                taken.batch().examples(),
                Arrays.stream(taken.batch().labels())
                        .map(label -> trained[label])
                        .toArray(),
                new BatchSnapshot.Embeddings(
                        network.embeddingSize(),
                        taken.unit(),
                        UnitLength.of(raw, network.embeddingSize()).unit()),
                new BatchSnapshot.Mined(
                        taken.chosen().triplets(), taken.chosen().pairs(), taken.activeCount()));
    }
}
