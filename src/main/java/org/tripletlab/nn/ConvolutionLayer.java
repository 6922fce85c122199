package org.tripletlab.nn;

import java.util.Arrays;
import org.tripletlab.math.FloatMatrix;
import org.tripletlab.math.MatrixProduct;

/**
 * A 5×5 convolution without padding, 2×2 max pooling, bias and activation, on images whose channels lie side by side.
 *
 * <p>The patches of a few images at a time are laid out as a matrix and multiplied with the filters, so that they stay in
 * the cache; going back they are laid out again rather than kept. Pooling comes before bias and activation, which all rise
 * and so change nothing about which sum is the largest. Of equal sums the first gets the gradient.
 */
final class ConvolutionLayer {
    // Measured: 4 to 10 images are equally fast, all of a batch half as fast.
    private static final int CHUNK = 4;

    private final PatchGrid grid;
    private final Activation activation;
    private final int filters;
    private final int weightOffset;
    private final int biasOffset;

    private final FloatMatrix weights;
    private final FloatMatrix patches;
    private final FloatMatrix sums;
    private final FloatMatrix weightGradient;
    private final MatrixProduct forward;
    private final MatrixProduct gradientOverWeights;
    private final MatrixProduct gradientOverPatches;

    private final float[] bias;
    private final float[] patchRows;
    private final float[] sumRows;
    private final float[] outputs;
    private final byte[] chosen;
    private final float[] chunkGradient;
    private final int[] blockOffsets;

    /**
     * Prepares buffers and products.
     *
     * @param grid the patches of an image
     * @param batch images of a batch
     * @param filters outputs at each place
     * @param activation what becomes of the pooled sums
     * @param weightOffset where the layer's weights begin in the flat array
     * @param gradients what is wanted of {@link #backward}
     */
    ConvolutionLayer(
            PatchGrid grid, int batch, int filters, Activation activation, int weightOffset, Gradients gradients) {
        this.grid = grid;
        this.activation = activation;
        this.filters = filters;
        this.weightOffset = weightOffset;
        this.biasOffset = weightOffset + grid.patchSize() * filters;
        this.weights = new FloatMatrix(grid.patchSize(), filters);
        this.patches = new FloatMatrix(CHUNK * grid.places(), grid.patchSize());
        this.sums = new FloatMatrix(CHUNK * grid.places(), filters);
        this.weightGradient = gradients.overWeights() ? new FloatMatrix(grid.patchSize(), filters) : null;
        this.forward = MatrixProduct.of(patches, weights, sums);
        this.gradientOverWeights =
                gradients.overWeights() ? MatrixProduct.ofTransposedFirst(patches, sums, weightGradient) : null;
        this.gradientOverPatches =
                gradients.overInput() ? MatrixProduct.ofTransposedSecond(sums, weights, patches) : null;
        this.bias = new float[filters];
        this.patchRows = new float[patches.size()];
        this.sumRows = new float[sums.size()];
        this.outputs = new float[batch * outputSize()];
        this.chosen = gradients.overWeights() ? new byte[outputs.length] : null;
        this.chunkGradient = gradients.overWeights() ? new float[weightGradient.size()] : null;
        int row = grid.placesWide() * filters;
        this.blockOffsets = new int[] {0, filters, row, row + filters};
    }

    /** Returns the numbers that come out of one image. */
    int outputSize() {
        return grid.pooledPlaces() * filters;
    }

    /** Returns what came out of the last batch, image after image. */
    float[] outputs() {
        return outputs;
    }

    /** Returns the index after the layer's last weight in the flat array. */
    int weightEnd() {
        return biasOffset + filters;
    }

    void setWeights(float[] flat) {
        weights.set(flat, weightOffset);
        System.arraycopy(flat, biasOffset, bias, 0, filters);
    }

    void forward(float[] images) {
        int batch = outputs.length / outputSize();
        for (int start = 0; start < batch; start += CHUNK) {
            int count = Math.min(CHUNK, batch - start);
            unfold(images, start, count);
            forward.run();
            sums.copyTo(sumRows, 0);
            for (int i = 0; i < count; i++) {
                pool(i * grid.places() * filters, (start + i) * outputSize());
            }
        }
        activation.apply(outputs, 0, outputs.length, bias);
    }

    /**
     * Takes the gradient to the weights and, if asked for, to the images.
     *
     * @param images the images of the last {@link #forward}
     * @param outputGradient gradient over {@link #outputs()}; used up
     * @param flatGradient receives the layer's part
     * @param imageGradient receives the gradient over the images; null if nobody needs it
     */
    void backward(float[] images, float[] outputGradient, float[] flatGradient, float[] imageGradient) {
        activation.backward(outputs, outputGradient);
        Arrays.fill(flatGradient, weightOffset, weightEnd(), 0);
        for (int row = 0; row < outputGradient.length; row += filters) {
            for (int f = 0; f < filters; f++) {
                flatGradient[biasOffset + f] += outputGradient[row + f];
            }
        }
        if (imageGradient != null) {
            Arrays.fill(imageGradient, 0);
        }
        int batch = outputs.length / outputSize();
        for (int start = 0; start < batch; start += CHUNK) {
            int count = Math.min(CHUNK, batch - start);
            unfold(images, start, count);
            Arrays.fill(sumRows, 0);
            for (int i = 0; i < count; i++) {
                spread(outputGradient, (start + i) * outputSize(), i * grid.places() * filters);
            }
            sums.set(sumRows, 0);
            gradientOverWeights.run();
            weightGradient.copyTo(chunkGradient, 0);
            for (int i = 0; i < chunkGradient.length; i++) {
                flatGradient[weightOffset + i] += chunkGradient[i];
            }
            if (imageGradient != null) {
                gradientOverPatches.run();
                patches.copyTo(patchRows, 0);
                for (int i = 0; i < count; i++) {
                    int patchStart = i * grid.places() * grid.patchSize();
                    grid.fold(patchRows, patchStart, imageGradient, (start + i) * grid.imageSize());
                }
            }
        }
    }

    /** Rows of a chunk that is not full keep older patches; what is made of them is never looked at. */
    private void unfold(float[] images, int start, int count) {
        for (int i = 0; i < count; i++) {
            grid.unfold(images, (start + i) * grid.imageSize(), patchRows, i * grid.places() * grid.patchSize());
        }
        patches.set(patchRows, 0);
    }

    private void pool(int sumStart, int outputStart) {
        int row = grid.placesWide() * filters;
        // Which sum was the largest matters on the way back only.
        int chosenFilters = chosen == null ? 0 : filters;
        int out = outputStart;
        for (int y = 0; y < grid.pooledHeight(); y++) {
            for (int x = 0; x < grid.pooledWidth(); x++) {
                int a = sumStart + 2 * y * row + 2 * x * filters;
                int b = a + filters;
                int c = a + row;
                int d = c + filters;
                for (int f = 0; f < filters; f++) {
                    float top = Math.max(sumRows[a + f], sumRows[b + f]);
                    float bottom = Math.max(sumRows[c + f], sumRows[d + f]);
                    outputs[out + f] = Math.max(top, bottom);
                }
                for (int f = 0; f < chosenFilters; f++) {
                    float most = outputs[out + f];
                    int which = sumRows[c + f] == most ? 2 : 3;
                    which = sumRows[b + f] == most ? 1 : which;
                    chosen[out + f] = (byte) (sumRows[a + f] == most ? 0 : which);
                }
                out += filters;
            }
        }
    }

    private void spread(float[] outputGradient, int outputStart, int sumStart) {
        int row = grid.placesWide() * filters;
        int out = outputStart;
        for (int y = 0; y < grid.pooledHeight(); y++) {
            for (int x = 0; x < grid.pooledWidth(); x++) {
                int a = sumStart + 2 * y * row + 2 * x * filters;
                for (int f = 0; f < filters; f++) {
                    sumRows[a + blockOffsets[chosen[out + f]] + f] = outputGradient[out + f];
                }
                out += filters;
            }
        }
    }
}
