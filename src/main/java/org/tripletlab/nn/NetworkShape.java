package org.tripletlab.nn;

import java.util.ArrayList;
import java.util.List;

/**
 * A network for images of one size, which determines the number and layout of its weights.
 *
 * @param network the network
 * @param imageHeight rows of an image
 * @param imageWidth columns of an image
 */
public record NetworkShape(NetworkSpec network, int imageHeight, int imageWidth) {
    private static final int SMALLEST_CNN_SIDE = 16;

    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException if images are too small for convolutions
     */
    public NetworkShape {
        if (!fits(network, imageHeight, imageWidth)) {
            throw new IllegalArgumentException("The network cnn needs images of at least 16×16, but these are "
                    + imageHeight + "×" + imageWidth + ". Choose the network mlp.");
        }
    }

    /** Tells whether images are large enough for the convolutions of a network, if it has any. */
    public static boolean fits(NetworkSpec network, int imageHeight, int imageWidth) {
        return network.kind() != NetworkKind.CNN || Math.min(imageHeight, imageWidth) >= SMALLEST_CNN_SIDE;
    }

    /** Returns the embedding size D. */
    public int embeddingSize() {
        return network.embeddingSize();
    }

    /** Returns the number of pixels of an image. */
    public int inputSize() {
        return imageHeight * imageWidth;
    }

    /** Returns the layers with weights, the one nearest the image first. */
    public List<LayerShape> layers() {
        List<LayerShape> layers = new ArrayList<>();
        int below = inputSize();
        List<Integer> filters = network.filters();
        List<Integer> hidden = network.hidden();
        if (network.kind() == NetworkKind.CNN) {
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
        layers.add(new LayerShape("embedding", below, network.embeddingSize(), 1));
        return layers;
    }

    /** Returns the number of weights. */
    public int weightCount() {
        return layers().stream().mapToInt(LayerShape::weightCount).sum();
    }

    /** Returns the number of multiply-adds of a training step on a batch, in all its matrix products. */
    public double multiplyAdds(int batchSize) {
        double sum = 0;
        List<LayerShape> layers = layers();
        for (int i = 0; i < layers.size(); i++) {
            LayerShape layer = layers.get(i);
            // Forward pass, weight gradient and, above the first layer, input gradient.
            sum += (i == 0 ? 2.0 : 3.0) * batchSize * layer.positions() * layer.inputs() * layer.outputs();
        }
        return sum;
    }
}
