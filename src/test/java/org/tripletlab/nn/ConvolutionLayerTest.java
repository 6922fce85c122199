package org.tripletlab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tripletlab.math.RandomStream;

class ConvolutionLayerTest {
    private static final int BATCH = 5;
    private static final int FILTERS = 3;

    @Test
    void theFirstOfEqualSumsIsTheOneThatLearns() {
        // With filters of zeros all sums of a block are equal, and a filter's gradient tells which patches were chosen:
        // those whose place is the upper left of its block. Both sides of the image are odd.
        PatchGrid grid = new PatchGrid(17, 19, 2);
        ConvolutionLayer layer =
                new ConvolutionLayer(grid, BATCH, FILTERS, Activation.RELU, 0, Gradients.WEIGHTS_AND_INPUT);
        float[] weights = new float[layer.weightEnd()];
        for (int f = 0; f < FILTERS; f++) {
            weights[grid.patchSize() * FILTERS + f] = 1;
        }
        layer.setWeights(weights);
        RandomStream random = RandomStream.of(3, "images");
        float[] images = new float[BATCH * grid.imageSize()];
        for (int i = 0; i < images.length; i++) {
            images[i] = (float) random.nextDouble(0, 1);
        }
        layer.forward(images);
        float[] upstream = new float[BATCH * layer.outputSize()];
        for (int i = 0; i < upstream.length; i++) {
            upstream[i] = (float) random.nextDouble(-1, 1);
        }
        double[] expected = new double[weights.length];
        int out = 0;
        for (int image = 0; image < BATCH; image++) {
            for (int y = 0; y < grid.blocksHigh(); y++) {
                for (int x = 0; x < grid.blocksWide(); x++) {
                    for (int f = 0; f < FILTERS; f++, out++) {
                        addPatch(grid, images, image, 2 * y, 2 * x, upstream[out], f, expected);
                    }
                }
            }
        }
        float[] gradient = new float[weights.length];
        layer.backward(images, upstream, gradient, new float[images.length]);
        for (int i = 0; i < gradient.length; i++) {
            assertThat((double) gradient[i]).isCloseTo(expected[i], within(1e-4));
        }
    }

    private static void addPatch(
            PatchGrid grid, float[] images, int image, int top, int left, double times, int filter, double[] sums) {
        for (int dy = 0; dy < 5; dy++) {
            for (int dx = 0; dx < 5; dx++) {
                for (int c = 0; c < grid.channels(); c++) {
                    int pixel = ((image * grid.height() + top + dy) * grid.width() + left + dx) * grid.channels() + c;
                    sums[((dy * 5 + dx) * grid.channels() + c) * FILTERS + filter] += times * images[pixel];
                }
            }
        }
        sums[grid.patchSize() * FILTERS + filter] += times;
    }
}
