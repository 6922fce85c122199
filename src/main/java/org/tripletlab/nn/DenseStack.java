package org.tripletlab.nn;

import java.util.ArrayList;
import java.util.List;
import org.tripletlab.math.matrix.FloatMatrix;

/** A stack of fully connected layers, with activations on all but the last. */
final class DenseStack {
    private final FloatMatrix input;
    private final FloatMatrix inputGradient;
    private final List<DenseLayer> layers = new ArrayList<>();

    /**
     * Prepares the layers.
     *
     * @param batch images of a batch
     * @param shapes the layers
     * @param activation of all layers but the last
     * @param weightOffset where the first layer's weights begin in the flat array
     * @param gradients gradients that {@link #backward} computes for the first layer
     */
    DenseStack(int batch, List<LayerShape> shapes, Activation activation, int weightOffset, Gradients gradients) {
        input = new FloatMatrix(batch, shapes.get(0).inputs());
        inputGradient =
                gradients.overInput() ? new FloatMatrix(batch, shapes.get(0).inputs()) : null;
        FloatMatrix below = input;
        FloatMatrix belowGradient = inputGradient;
        int offset = weightOffset;
        for (int i = 0; i < shapes.size(); i++) {
            boolean last = i == shapes.size() - 1;
            DenseLayer layer = new DenseLayer(
                    below,
                    belowGradient,
                    shapes.get(i).outputs(),
                    last ? Activation.LINEAR : activation,
                    i == 0 ? gradients : gradients.above(),
                    offset);
            layers.add(layer);
            below = layer.output();
            belowGradient = layer.outputGradient();
            offset = layer.weightEnd();
        }
    }

    void setWeights(float[] weights) {
        for (DenseLayer layer : layers) {
            layer.setWeights(weights);
        }
    }

    void forward(float[] inputs, float[] outputs) {
        input.set(inputs, 0);
        for (DenseLayer layer : layers) {
            layer.forward();
        }
        layers.get(layers.size() - 1).output().copyTo(outputs, 0);
    }

    /**
     * Computes the gradient with respect to the weights and, if needed, the inputs, from the gradient with respect to
     * the outputs.
     */
    void backward(float[] outputGradient, float[] weightGradient, float[] gradientOverInputs) {
        layers.get(layers.size() - 1).outputGradient().set(outputGradient, 0);
        for (int i = layers.size() - 1; i >= 0; i--) {
            layers.get(i).backward(weightGradient);
        }
        if (inputGradient != null) {
            inputGradient.copyTo(gradientOverInputs, 0);
        }
    }
}
