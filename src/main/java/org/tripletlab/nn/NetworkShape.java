package org.tripletlab.nn;

import java.util.ArrayList;
import java.util.List;

/**
 * All that decides how many weights a network has and what it does with them.
 *
 * @param type {@code mlp} or {@code cnn}
 * @param imageHeight rows of an image
 * @param imageWidth columns of an image
 * @param filters filters of the two convolutions; no matter to an MLP
 * @param hidden widths of the fully connected layers before the embedding
 * @param activation activation of every layer but the last
 * @param embeddingSize D
 */
public record NetworkShape(
        String type,
        int imageHeight,
        int imageWidth,
        List<Integer> filters,
        List<Integer> hidden,
        Activation activation,
        int embeddingSize) {
    /** The type of a multilayer perceptron. */
    public static final String MLP = "mlp";

    /** The type of a convolutional network. */
    public static final String CNN = "cnn";

    private static final int SMALLEST_CNN_SIDE = 16;

    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException if images are too small for convolutions, or the type is unknown
     */
    public NetworkShape {
        filters = List.copyOf(filters);
        hidden = List.copyOf(hidden);
        if (!type.equals(MLP) && !type.equals(CNN)) {
            throw new IllegalArgumentException("There is no network \"" + type + "\"; choose mlp or cnn.");
        }
        if (type.equals(CNN) && Math.min(imageHeight, imageWidth) < SMALLEST_CNN_SIDE) {
            throw new IllegalArgumentException("The network cnn needs images of at least 16×16, but these are "
                    + imageHeight + "×" + imageWidth + "; choose the network mlp.");
        }
    }

    /** Returns the number of pixels of an image. */
    public int inputSize() {
        return imageHeight * imageWidth;
    }

    /** Returns the layers with weights, the one nearest the image first. */
    public List<LayerShape> layers() {
        List<LayerShape> layers = new ArrayList<>();
        int below = inputSize();
        if (type.equals(CNN)) {
            PatchGrid first = new PatchGrid(imageHeight, imageWidth, 1);
            PatchGrid second = new PatchGrid(first.blocksHigh(), first.blocksWide(), filters.get(0));
            layers.add(new LayerShape("convolution 1", first.patchSize(), filters.get(0), first.places()));
            layers.add(new LayerShape("convolution 2", second.patchSize(), filters.get(1), second.places()));
            below = second.blocks() * filters.get(1);
        }
        for (int i = 0; i < hidden.size(); i++) {
            layers.add(new LayerShape("dense " + (i + 1), below, hidden.get(i), 1));
            below = hidden.get(i);
        }
        layers.add(new LayerShape("embedding", below, embeddingSize, 1));
        return layers;
    }

    /** Returns the number of weights. */
    public int weightCount() {
        return layers().stream().mapToInt(LayerShape::weightCount).sum();
    }

    /** Returns the multiplications with an addition that a training step does on a batch, in all its matrix products. */
    public double multiplyAdds(int batchSize) {
        double sum = 0;
        List<LayerShape> layers = layers();
        for (int i = 0; i < layers.size(); i++) {
            LayerShape layer = layers.get(i);
            // Forward, the weights' gradient and, above the first layer, the input's gradient.
            sum += (i == 0 ? 2.0 : 3.0) * batchSize * layer.positions() * layer.inputs() * layer.outputs();
        }
        return sum;
    }
}
