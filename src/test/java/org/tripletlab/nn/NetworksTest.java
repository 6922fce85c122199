package org.tripletlab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tripletlab.Slow;
import org.tripletlab.math.RandomStream;

@Slow
class NetworksTest {
    // No multiple of the images that a convolution takes at a time.
    private static final int BATCH = 7;

    static Stream<NetworkShape> shapes() {
        return Stream.of(
                mlp(Activation.RELU, 256, 128),
                mlp(Activation.LEAKY_RELU, 40),
                mlp(Activation.TANH, 40, 30, 20),
                cnn(16, 16, Activation.RELU),
                // Odd places: a row and a column are left out of the pooling.
                cnn(19, 17, Activation.RELU),
                cnn(16, 18, Activation.LEAKY_RELU),
                cnn(16, 16, Activation.TANH));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void forwardAgreesWithPlainLoops(NetworkShape shape) {
        float[] weights = weightsWithBiases(shape);
        float[] images = uniform(BATCH * shape.inputSize(), "images", 0, 1);
        EmbeddingNetwork network = Networks.create(shape, BATCH);
        network.setWeights(weights);
        float[] raw = new float[BATCH * shape.embeddingSize()];
        network.forward(images, raw);
        double[] expected = new DoubleNetwork(shape).forward(toDouble(weights), images);
        for (int i = 0; i < raw.length; i++) {
            assertThat((double) raw[i]).isCloseTo(expected[i], within(1e-5));
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void gradientAgreesWithFiniteDifferencesOfPlainLoops(NetworkShape shape) {
        float[] weights = weightsWithBiases(shape);
        float[] images = uniform(BATCH * shape.inputSize(), "images", 0, 1);
        EmbeddingNetwork network = Networks.create(shape, BATCH);
        network.setWeights(weights);
        network.forward(images, new float[BATCH * shape.embeddingSize()]);
        float[] upstream = uniform(BATCH * shape.embeddingSize(), "upstream", -1, 1);
        float[] gradient = new float[network.weightCount()];
        network.backward(upstream, gradient);

        double[] exact = toDouble(weights);
        RandomStream random = RandomStream.of(1, "which weights");
        int checked = 0;
        int trials = 0;
        int offset = 0;
        for (LayerShape layer : shape.layers()) {
            for (int trial = 0; trial < 60; trial++) {
                // The biases of a layer are at its end; take some of those too.
                int within = trial < 3 ? layer.weightCount() - 1 - trial : random.nextInt(layer.weightCount());
                int i = offset + within;
                double wide = slope(shape, exact, i, images, upstream, 1e-5);
                double narrow = slope(shape, exact, i, images, upstream, 1e-6);
                trials++;
                // A unit that switches within the difference is a kink, where there is no gradient to compare with.
                if (Math.abs(wide - narrow) > 1e-6 * (1 + Math.abs(wide))) {
                    continue;
                }
                assertThat((double) gradient[i])
                        .as("%s, number %d", layer, within)
                        .isCloseTo(wide, within(2e-4 * Math.abs(wide) + 5e-6));
                checked++;
            }
            offset += layer.weightCount();
        }
        assertThat(checked).isGreaterThan(trials * 8 / 10);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void worksTheSameAgainAndBesideAnother(NetworkShape shape) throws InterruptedException {
        float[] alone = step(shape);
        float[][] besides = new float[2][];
        Thread[] threads = new Thread[2];
        for (int t = 0; t < threads.length; t++) {
            int mine = t;
            threads[t] = new Thread(() -> besides[mine] = step(shape));
            threads[t].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(besides[0]).isEqualTo(alone);
        assertThat(besides[1]).isEqualTo(alone);
    }

    @Test
    void equalSumsGiveTheirGradientToTheFirst() {
        // On an empty image all four sums of a block are equal; the gradient must be passed on once, not four times.
        NetworkShape shape = cnn(16, 16, Activation.LEAKY_RELU);
        EmbeddingNetwork network = Networks.create(shape, 1);
        float[] weights = weightsWithBiases(shape);
        network.setWeights(weights);
        float[] images = new float[shape.inputSize()];
        network.forward(images, new float[3]);
        float[] gradient = new float[network.weightCount()];
        network.backward(new float[] {1, 0, 0}, gradient);
        double[] exact = toDouble(weights);
        int bias = 25 * 4;
        double wanted = slope(shape, exact, bias, images, new float[] {1, 0, 0}, 1e-5);
        assertThat((double) gradient[bias]).isCloseTo(wanted, within(1e-5));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void aNetworkThatOnlyEmbedsGivesTheSameNumbers(NetworkShape shape) {
        float[] images = uniform(BATCH * shape.inputSize(), "images", 0, 1);
        float[][] raw = new float[2][BATCH * shape.embeddingSize()];
        EmbeddingNetwork trains = Networks.create(shape, BATCH);
        EmbeddingNetwork embeds = Networks.forwardOnly(shape, BATCH);
        trains.setWeights(weightsWithBiases(shape));
        embeds.setWeights(weightsWithBiases(shape));
        trains.forward(images, raw[0]);
        embeds.forward(images, raw[1]);
        assertThat(raw[1]).isEqualTo(raw[0]);
        float[] gradient = new float[shape.weightCount()];
        assertThatThrownBy(() -> embeds.backward(raw[1], gradient))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("only");
    }

    @Test
    void sameShapedLayersStartEqualWhateverTheEmbeddingSize() {
        NetworkShape three = mlp(Activation.RELU, 256, 128);
        NetworkShape many =
                new NetworkSpec(NetworkKind.MLP, List.of(), List.of(256, 128), Activation.RELU, 64).of(5, 6);
        int shared = (30 * 256 + 256) + (256 * 128 + 128);
        assertThat(Arrays.copyOf(Networks.initialWeights(three, 42), shared))
                .isEqualTo(Arrays.copyOf(Networks.initialWeights(many, 42), shared));
        assertThat(Networks.initialWeights(three, 43)).isNotEqualTo(Networks.initialWeights(three, 42));
    }

    @Test
    void initialWeightsHaveTheVarianceOfHe() {
        NetworkShape shape =
                new NetworkSpec(NetworkKind.MLP, List.of(), List.of(256, 128), Activation.RELU, 3).of(28, 28);
        float[] drawn = Networks.initialWeights(shape, 0);
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

    @Test
    void imagesTooSmallForConvolutionsAreRefused() {
        assertThatThrownBy(() -> cnn(15, 28, Activation.RELU)).hasMessageContaining("15×28");
    }

    private static float[] step(NetworkShape shape) {
        EmbeddingNetwork network = Networks.create(shape, BATCH);
        network.setWeights(weightsWithBiases(shape));
        network.forward(uniform(BATCH * shape.inputSize(), "images", 0, 1), new float[BATCH * shape.embeddingSize()]);
        float[] gradient = new float[network.weightCount()];
        network.backward(uniform(BATCH * shape.embeddingSize(), "upstream", -1, 1), gradient);
        return gradient;
    }

    private static NetworkShape mlp(Activation activation, Integer... hidden) {
        return new NetworkSpec(NetworkKind.MLP, List.of(), List.of(hidden), activation, 3).of(5, 6);
    }

    private static NetworkShape cnn(int height, int width, Activation activation) {
        return new NetworkSpec(NetworkKind.CNN, List.of(4, 6), List.of(10), activation, 3).of(height, width);
    }

    private static double slope(NetworkShape shape, double[] exact, int i, float[] images, float[] upstream, double h) {
        DoubleNetwork oracle = new DoubleNetwork(shape);
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

    private static float[] weightsWithBiases(NetworkShape shape) {
        float[] weights = Networks.initialWeights(shape, 5);
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
        double[] exact = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            exact[i] = values[i];
        }
        return exact;
    }
}
