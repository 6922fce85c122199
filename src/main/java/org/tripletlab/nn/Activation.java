package org.tripletlab.nn;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What becomes of the sums of a hidden layer. All of them rise, so that the largest of some sums stays the largest. */
public enum Activation {
    /** {@code max(z, 0)} (Nair and Hinton 2010). */
    RELU("relu"),
    /** {@code z} if positive, else {@code z / 100} (Maas et al. 2013): no unit is ever quite dead. */
    LEAKY_RELU("leaky-relu"),
    /** {@code tanh z}: bounded, so far-off inputs stop teaching. */
    TANH("tanh"),
    /** {@code z}: the last layer's. */
    LINEAR("linear");

    private static final float LEAK = 0.01f;

    private final String id;

    Activation(String id) {
        this.id = id;
    }

    /** Returns its name on the command line and in files. */
    public String id() {
        return id;
    }

    /** Returns those that hidden layers may have. */
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
                .orElseThrow(() -> new IllegalArgumentException("There is no activation \"" + id + "\"; choose one of "
                        + Arrays.stream(values()).map(each -> each.id).collect(Collectors.joining(", ")) + "."));
    }

    /**
     * Repeats the bias of a layer for each of its rows, as {@link #apply} wants it: two arrays that share one index are
     * added by vector instructions, a short one again and again to parts of a long one is not.
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

    /** Multiplies gradients over activated outputs by the slopes there. */
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
                // Slope 1 everywhere.
            }
        }
    }

    // A rectified output is 0 or positive: the sign bit of its negation says "positive" without a branch that half of
    // the time would be predicted wrongly. NaN outputs pass or drop gradients as they like: such a step has diverged.
    private static void maskByOutput(float[] outputs, float[] gradients) {
        for (int i = 0; i < gradients.length; i++) {
            int keep = -Float.floatToRawIntBits(outputs[i]) >> 31;
            gradients[i] = Float.intBitsToFloat(Float.floatToRawIntBits(gradients[i]) & keep);
        }
    }
}
