package org.tripletlab.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tripletlab.data.Examples;
import org.tripletlab.dataset.InputScaling;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.math.UnitLength;
import org.tripletlab.nn.NetworkShape;

/**
 * Embedding of any images with one frozen network: images of the data set, drawings, image files.
 *
 * <p>A single image takes well under a millisecond, 2,000 take 50 to 100. Used by one thread at a time.
 */
public final class ImageEmbedder {
    private final NetworkShape shape;
    private final InputScaling scaling;
    private final float[] weights;
    private final EvaluationEmbedder one;
    private EvaluationEmbedder many;

    /**
     * Keeps a copy of the weights.
     *
     * @param spec the experiment
     * @param data its images, which determine the image size and the input scaling
     * @param weights the network's weights; the loss's own may follow and are ignored
     * @throws IllegalArgumentException if there are fewer weights than the network has
     */
    public ImageEmbedder(ExperimentSpec spec, TrainingData data, float[] weights) {
        this.shape = data.networkShape(spec);
        this.scaling = data.scaling();
        if (weights.length < shape.weightCount()) {
            throw new IllegalArgumentException("The network for images of " + shape.imageHeight() + "×"
                    + shape.imageWidth() + " has " + shape.weightCount() + " weights, but only " + weights.length
                    + " were given. Give those of the same network, trained on images of the same size.");
        }
        this.weights = Arrays.copyOf(weights, shape.weightCount());
        this.one = new EvaluationEmbedder(shape, scaling, 1);
    }

    /** Returns the embedding size D. */
    public int embeddingSize() {
        return shape.embeddingSize();
    }

    /**
     * Embeds one image.
     *
     * @param image height · width bytes of the size of the training images, row by row, 0 to 255, unsigned
     * @return D numbers of length 1. All 0 if the network's output is 0, and not finite if it has diverged
     * @throws IllegalArgumentException if the image is of another size
     */
    public double[] embed(byte[] image) {
        return embed(List.of(image)).unit();
    }

    /**
     * Embeds several images.
     *
     * @param images as {@link #embed(byte[])}
     */
    public Embeddings embed(List<byte[]> images) {
        byte[] pixels = new byte[images.size() * shape.inputSize()];
        for (int i = 0; i < images.size(); i++) {
            if (images.get(i).length != shape.inputSize()) {
                throw new IllegalArgumentException("The network was made for images of " + shape.imageHeight() + "×"
                        + shape.imageWidth() + ", which are " + shape.inputSize() + " pixels, but image " + (i + 1)
                        + " has " + images.get(i).length + "; bring it to that size first.");
            }
            System.arraycopy(images.get(i), 0, pixels, i * shape.inputSize(), shape.inputSize());
        }
        Examples examples = new Examples(shape.imageHeight(), shape.imageWidth(), pixels, new int[images.size()]);
        return embed(examples, IntStream.range(0, images.size()).toArray());
    }

    /**
     * Embeds images of a data set.
     *
     * @param examples a split
     * @param indices indices of the images
     * @throws IllegalArgumentException if the split's images are of another size
     */
    public Embeddings embed(Examples examples, int[] indices) {
        if (examples.height() != shape.imageHeight() || examples.width() != shape.imageWidth()) {
            throw new IllegalArgumentException("The network was made for images of " + shape.imageHeight() + "×"
                    + shape.imageWidth() + ", but these are " + examples.height() + "×" + examples.width() + ".");
        }
        UnitLength embedded = (indices.length == 1 ? one : many()).embed(weights, examples, indices);
        return new Embeddings(shape.embeddingSize(), embedded.unit(), embedded.lengths());
    }

    private EvaluationEmbedder many() {
        if (many == null) {
            many = new EvaluationEmbedder(shape, scaling);
        }
        return many;
    }
}
