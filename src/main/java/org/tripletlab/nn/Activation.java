package org.tripletlab.nn;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Activation functions of hidden layers. All are increasing, so that the largest of several inputs stays the largest.
 */
public enum Activation {
    /** {@code max(z, 0)} (Nair and Hinton 2010). */
    RELU("relu"),
    /** {@code z} if positive, else {@code z / 100} (Maas et al. 2013): no unit can die. */
    LEAKY_RELU("leaky-relu"),
    /** {@code tanh z}: bounded, so the gradient vanishes at large inputs. */
    TANH("tanh"),
    /** {@code z}: used by the last layer. */
    LINEAR("linear");

    private static final float LEAK = 0.01f;

    private final String id;

    Activation(String id) {
        this.id = id;
    }

    /** Returns its id on the command line and in files. */
    public String id() {
        return id;
    }

    /** Returns the activations available for hidden layers. */
    public static Activation[] hidden() {
        return new Activation[] {RELU, LEAKY_RELU, TANH};
    }

    /**
     * Returns the activation with this id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Activation of(String id) {
        return Arrays.stream(values())
                .filter(each -> each.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no activation \"" + id + "\". Choose one of "
                        + Arrays.stream(values()).map(each -> each.id).collect(Collectors.joining(", ")) + "."));
    }

    /**
     * Repeats the bias of a layer for each of its rows, as {@link #apply} requires it: two arrays with one common index
     * are added by vector instructions; a short array added repeatedly to parts of a long one is not.
     */
    static void repeatBias(float[] flat, int offset, int width, float[] biases) {
        for (int row = 0; row < biases.length; row += width) {
            System.arraycopy(flat, offset, biases, row, width);
        }
    }

    /** Adds the biases to some sums and activates them in place. */
    void apply(float[] sums, float[] biases) {
        if (this == RELU) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] = Math.max(sums[i] + biases[i], 0f);
            }
            return;
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] += biases[i];
        }
        if (this == LEAKY_RELU) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] = Math.max(sums[i], LEAK * sums[i]);
            }
        } else if (this == TANH) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] = (float) StrictMath.tanh(sums[i]);
            }
        }
    }

    /** Multiplies gradients with respect to activated outputs by the derivatives there. */
    void backward(float[] outputs, float[] gradients) {
        switch (this) {
            case RELU -> maskByOutput(outputs, gradients);
            case LEAKY_RELU -> {
                for (int i = 0; i < gradients.length; i++) {
                    gradients[i] *= outputs[i] > 0 ? 1 : LEAK;
                }
            }
            case TANH -> {
                for (int i = 0; i < gradients.length; i++) {
                    gradients[i] *= 1 - outputs[i] * outputs[i];
                }
            }
            case LINEAR -> {
                // Derivative 1 everywhere.
            }
        }
    }

    // A rectified output is 0 or positive: the sign bit of its negation indicates a positive output without a branch,
    // which would be mispredicted half of the time. For NaN outputs the gradient is unspecified: such a step has
    // diverged.
    private static void maskByOutput(float[] outputs, float[] gradients) {
        for (int i = 0; i < gradients.length; i++) {
            int keep = -Float.floatToRawIntBits(outputs[i]) >> 31;
            gradients[i] = Float.intBitsToFloat(Float.floatToRawIntBits(gradients[i]) & keep);
        }
    }
}
