package org.tripletlab.nn;

import org.tripletlab.math.matrix.FloatMatrix;
import org.tripletlab.math.matrix.MatrixProduct;

/**
 * A fully connected layer, y = act(x·W + b).
 *
 * <p>Its weights in the flat array: W row by row (inputs × outputs), then b. Matrix products run in native memory,
 * everything between them on the Java heap, where loops over a batch take microseconds.
 */
final class DenseLayer {
    private final int weightOffset;
    private final int biasOffset;
    private final Activation activation;

    private final FloatMatrix weights;
    private final FloatMatrix output;
    private final FloatMatrix outputGradient;
    private final FloatMatrix weightGradient;
    private final MatrixProduct forward;
    private final MatrixProduct gradientOverWeights;
    private final MatrixProduct gradientOverInput;

    private final int width;
    private final float[] biases;
    private final float[] outputs;
    private final float[] outputGradients;

    /**
     * Prepares buffers and products.
     *
     * @param input B × inputs: input matrix, owned by the previous layer
     * @param inputGradient B × inputs: receives the gradient with respect to the input from {@link #backward}; null if
     *     not needed
     * @param outputs number of outputs
     * @param activation activation of the sums
     * @param gradients gradients that {@link #backward} computes
     * @param weightOffset where the layer's weights begin in the flat array
     */
    DenseLayer(
            FloatMatrix input,
            FloatMatrix inputGradient,
            int outputs,
            Activation activation,
            Gradients gradients,
            int weightOffset) {
        boolean learns = gradients.overWeights();
        int batch = input.rows();
        this.activation = activation;
        this.weightOffset = weightOffset;
        this.biasOffset = weightOffset + input.columns() * outputs;
        this.weights = new FloatMatrix(input.columns(), outputs);
        this.output = new FloatMatrix(batch, outputs);
        this.outputGradient = learns ? new FloatMatrix(batch, outputs) : null;
        this.weightGradient = learns ? new FloatMatrix(input.columns(), outputs) : null;
        this.forward = MatrixProduct.of(input, weights, output);
        this.gradientOverWeights =
                learns ? MatrixProduct.ofTransposedFirst(input, outputGradient, weightGradient) : null;
        this.gradientOverInput =
                gradients.overInput() ? MatrixProduct.ofTransposedSecond(outputGradient, weights, inputGradient) : null;
        this.width = outputs;
        this.biases = new float[batch * outputs];
        this.outputs = new float[batch * outputs];
        this.outputGradients = learns ? new float[batch * outputs] : null;
    }

    FloatMatrix output() {
        return output;
    }

    FloatMatrix outputGradient() {
        return outputGradient;
    }

    /** Returns the index after the layer's last weight in the flat array. */
    int weightEnd() {
        return biasOffset + width;
    }

    void setWeights(float[] flat) {
        weights.set(flat, weightOffset);
        Activation.repeatBias(flat, biasOffset, width, biases);
    }

    void forward() {
        forward.run();
        output.copyTo(outputs, 0);
        activation.apply(outputs, biases);
        output.set(outputs, 0);
    }

    /**
     * Computes the gradient with respect to the weights and, if configured, the input, from {@link #outputGradient()}.
     */
    void backward(float[] flatGradient) {
        outputGradient.copyTo(outputGradients, 0);
        if (activation != Activation.LINEAR) {
            activation.backward(outputs, outputGradients);
            outputGradient.set(outputGradients, 0);
        }
        gradientOverWeights.run();
        weightGradient.copyTo(flatGradient, weightOffset);
        sumRowsInto(flatGradient);
        if (gradientOverInput != null) {
            gradientOverInput.run();
        }
    }

    private void sumRowsInto(float[] flatGradient) {
        float[] sums = new float[width];
        for (int row = 0; row < outputGradients.length; row += width) {
            for (int j = 0; j < width; j++) {
                sums[j] += outputGradients[row + j];
            }
        }
        System.arraycopy(sums, 0, flatGradient, biasOffset, width);
    }
}
