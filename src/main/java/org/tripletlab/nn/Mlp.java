package org.tripletlab.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tripletlab.math.FloatMatrix;

/**
 * A multilayer perceptron: fully connected layers with ReLU between them and none after the last.
 *
 * <p>When to use: always first; on MNIST it trains in seconds and its faults are those of the loss, not of the network.
 */
public final class Mlp implements EmbeddingNetwork {
    /** Width of the hidden layers of the default network, 784-256-128-D. */
    public static final List<Integer> HIDDEN = List.of(256, 128);

    private final FloatMatrix input;
    private final List<DenseLayer> layers = new ArrayList<>();
    private final int embeddingSize;

    /**
     * Prepares a network for batches of one size; its weights are zero until {@link #setWeights}.
     *
     * @param inputSize pixels of an image
     * @param embeddingSize D
     * @param batchSize images of a batch
     */
    public Mlp(int inputSize, int embeddingSize, int batchSize) {
        this.embeddingSize = embeddingSize;
        this.input = new FloatMatrix(batchSize, inputSize);
        FloatMatrix below = input;
        FloatMatrix belowGradient = null;
        int offset = 0;
        for (int width : HIDDEN) {
            DenseLayer layer = new DenseLayer(below, belowGradient, width, true, offset);
            layers.add(layer);
            below = layer.output();
            belowGradient = layer.outputGradient();
            offset = layer.weightEnd();
        }
        layers.add(new DenseLayer(below, belowGradient, embeddingSize, false, offset));
    }

    /**
     * Draws initial weights (He et al., "Delving deep into rectifiers", 2015, eq. 10): normal with variance 2 / inputs,
     * biases 0. Every layer has its own stream, so networks agree in all layers of the same shape.
     *
     * @param inputSize pixels of an image
     * @param embeddingSize D
     * @param seed the experiment's seed
     */
    public static float[] initialWeights(int inputSize, int embeddingSize, long seed) {
        return HeInitialisation.draw(widths(inputSize, embeddingSize), seed);
    }

    @Override
    public int inputSize() {
        return input.columns();
    }

    @Override
    public int embeddingSize() {
        return embeddingSize;
    }

    @Override
    public int batchSize() {
        return input.rows();
    }

    @Override
    public int weightCount() {
        return layers.get(layers.size() - 1).weightEnd();
    }

    @Override
    public void setWeights(float[] weights) {
        for (DenseLayer layer : layers) {
            layer.setWeights(weights);
        }
    }

    @Override
    public void forward(float[] images, float[] raw) {
        input.set(images, 0);
        for (DenseLayer layer : layers) {
            layer.forward();
        }
        layers.get(layers.size() - 1).output().copyTo(raw, 0);
    }

    @Override
    public void backward(float[] rawGradient, float[] weightGradient) {
        layers.get(layers.size() - 1).outputGradient().set(rawGradient, 0);
        for (int i = layers.size() - 1; i >= 0; i--) {
            layers.get(i).backward(weightGradient);
        }
    }

    private static int[] widths(int inputSize, int embeddingSize) {
        int[] widths = new int[HIDDEN.size() + 2];
        widths[0] = inputSize;
        for (int i = 0; i < HIDDEN.size(); i++) {
            widths[i + 1] = HIDDEN.get(i);
        }
        widths[widths.length - 1] = embeddingSize;
        return widths;
    }

    @Override
    public String toString() {
        return "Mlp" + Arrays.toString(widths(inputSize(), embeddingSize));
    }
}
