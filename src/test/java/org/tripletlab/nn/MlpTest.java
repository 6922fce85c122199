package org.tripletlab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tripletlab.math.RandomStream;

class MlpTest {
    private static final int INPUTS = 30;
    private static final int EMBEDDING = 3;
    private static final int BATCH = 7;

    private final DoubleMlp oracle = new DoubleMlp(INPUTS, 256, 128, EMBEDDING);
    private final Mlp network = new Mlp(INPUTS, EMBEDDING, BATCH);
    private final float[] weights = weightsWithBiases();
    private final float[] images = uniform(BATCH * INPUTS, "images", 0, 1);

    @Test
    void forwardAgreesWithPlainLoops() {
        network.setWeights(weights);
        float[] raw = new float[BATCH * EMBEDDING];
        network.forward(images, raw);

        double[] expected = oracle.forward(toDouble(weights), images);

        for (int i = 0; i < raw.length; i++) {
            assertThat((double) raw[i]).isCloseTo(expected[i], within(1e-5));
        }
    }

    @Test
    void gradientAgreesWithFiniteDifferencesOfPlainLoops() {
        network.setWeights(weights);
        network.forward(images, new float[BATCH * EMBEDDING]);
        float[] upstream = uniform(BATCH * EMBEDDING, "upstream", -1, 1);
        float[] gradient = new float[network.weightCount()];
        network.backward(upstream, gradient);

        double[] exact = toDouble(weights);
        RandomStream random = RandomStream.of(1, "which weights");
        int checked = 0;
        for (int trial = 0; trial < 400; trial++) {
            int i = trial < EMBEDDING ? weights.length - 1 - trial : random.nextInt(weights.length);
            double wide = slope(exact, i, upstream, 1e-5);
            double narrow = slope(exact, i, upstream, 1e-6);
            // A ReLU that switches within the difference is a kink, where there is no gradient to compare with.
            if (Math.abs(wide - narrow) > 1e-6 * (1 + Math.abs(wide))) {
                continue;
            }
            assertThat((double) gradient[i]).as("weight %d", i).isCloseTo(wide, within(1e-4 * Math.abs(wide) + 1e-6));
            checked++;
        }
        assertThat(checked).isGreaterThan(350);
    }

    @Test
    void sameShapedLayersStartEqualWhateverTheEmbeddingSize() {
        float[] three = Mlp.initialWeights(INPUTS, 3, 42);
        float[] many = Mlp.initialWeights(INPUTS, 64, 42);
        int shared = (INPUTS * 256 + 256) + (256 * 128 + 128);

        assertThat(java.util.Arrays.copyOf(three, shared)).isEqualTo(java.util.Arrays.copyOf(many, shared));
        assertThat(Mlp.initialWeights(INPUTS, 3, 43)).isNotEqualTo(three);
    }

    @Test
    void initialWeightsHaveTheVarianceOfHe() {
        float[] drawn = Mlp.initialWeights(784, 3, 0);
        double sum = 0;
        double square = 0;
        int count = 784 * 256;
        for (int i = 0; i < count; i++) {
            sum += drawn[i];
            square += (double) drawn[i] * drawn[i];
        }
        assertThat(sum / count).isCloseTo(0, within(1e-3));
        assertThat(square / count).isCloseTo(2.0 / 784, within(2.0 / 784 * 0.02));
    }

    private double slope(double[] exact, int i, float[] upstream, double h) {
        double saved = exact[i];
        exact[i] = saved + h;
        double above = dot(oracle.forward(exact, images), upstream);
        exact[i] = saved - h;
        double below = dot(oracle.forward(exact, images), upstream);
        exact[i] = saved;
        return (above - below) / (2 * h);
    }

    private static double dot(double[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static float[] weightsWithBiases() {
        float[] weights = Mlp.initialWeights(INPUTS, EMBEDDING, 5);
        float[] noise = uniform(weights.length, "noise", -0.05, 0.05);
        for (int i = 0; i < weights.length; i++) {
            weights[i] += noise[i];
        }
        return weights;
    }

    private static float[] uniform(int count, String name, double low, double high) {
        RandomStream random = RandomStream.of(9, name);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextDouble(low, high);
        }
        return values;
    }

    private static double[] toDouble(float[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }
}
