package org.tripletlab.nn;

import java.util.Arrays;
import org.tripletlab.math.matrix.FloatMatrix;
import org.tripletlab.math.matrix.MatrixProduct;

/**
 * A 5×5 convolution without padding, 2×2 max pooling, bias and activation, on images with interleaved channels.
 *
 * <p>The patches of a few images at a time are laid out as a matrix and multiplied with the filters, so that they stay
 * in the cache. Pooling comes before bias and activation, which are increasing and so do not change which sum is the
 * largest. Of equal sums the first receives the gradient.
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
    private final MatrixProduct product;
    private final MaxPooling pooling;
    private final ConvolutionGradient gradient;

    private final float[] biases;
    private final float[] patchRows;
    private final float[] outputs;
    private final float[] chosen;

    /**
     * Prepares buffers and products.
     *
     * @param grid the patches of an image
     * @param batch images of a batch
     * @param filters outputs at each place
     * @param activation activation of the pooled sums
     * @param weightOffset where the layer's weights begin in the flat array
     * @param gradients gradients that {@link #backward} computes
     */
    ConvolutionLayer(
            PatchGrid grid, int batch, int filters, Activation activation, int weightOffset, Gradients gradients) {
        int rows = CHUNK * grid.places();
        this.grid = grid;
        this.activation = activation;
        this.filters = filters;
        this.weightOffset = weightOffset;
        this.biasOffset = weightOffset + grid.patchSize() * filters;
        this.weights = new FloatMatrix(grid.patchSize(), filters);
        this.patches = new FloatMatrix(rows, grid.patchSize());
        this.sums = new FloatMatrix(rows, filters);
        this.product = MatrixProduct.of(patches, weights, sums);
        this.pooling = new MaxPooling(CHUNK * outputSize());
        this.gradient =
                gradients.overWeights() ? new ConvolutionGradient(grid, filters, CHUNK, gradients.overInput()) : null;
        this.biases = new float[CHUNK * outputSize()];
        this.patchRows = new float[patches.size()];
        this.outputs = new float[batch * outputSize()];
        this.chosen = gradients.overWeights() ? new float[outputs.length] : null;
    }

    /** Returns the number of outputs for one image. */
    int outputSize() {
        return grid.blocks() * filters;
    }

    /** Returns the outputs of the last batch, image after image. */
    float[] outputs() {
        return outputs;
    }

    /** Returns the index after the layer's last weight in the flat array. */
    int weightEnd() {
        return biasOffset + filters;
    }

    void setWeights(float[] flat) {
        weights.set(flat, weightOffset);
        if (gradient != null) {
            gradient.setWeights(flat, weightOffset);
        }
        Activation.repeatBias(flat, biasOffset, filters, biases);
    }

    void forward(float[] images) {
        for (int start = 0; start < batch(); start += CHUNK) {
            int count = Math.min(CHUNK, batch() - start);
            unfold(images, start, count);
            product.run();
            pooling.pool(sums);
            if (chosen != null) {
                pooling.choose();
                System.arraycopy(pooling.chosen(), 0, chosen, start * outputSize(), count * outputSize());
            }
            activation.apply(pooling.most(), biases);
            System.arraycopy(pooling.most(), 0, outputs, start * outputSize(), count * outputSize());
        }
    }

    /**
     * Computes the gradient with respect to the weights and, if configured, the images.
     *
     * @param images the images of the last {@link #forward}
     * @param outputGradient gradient with respect to {@link #outputs()}; overwritten
     * @param flatGradient receives the layer's part
     * @param imageGradient receives the gradient with respect to the images; null if not needed
     */
    void backward(float[] images, float[] outputGradient, float[] flatGradient, float[] imageGradient) {
        activation.backward(outputs, outputGradient);
        if (imageGradient != null) {
            Arrays.fill(imageGradient, 0);
        }
        for (int start = 0; start < batch(); start += CHUNK) {
            int count = Math.min(CHUNK, batch() - start);
            gradient.add(images, start, count, outputGradient, chosen, imageGradient);
        }
        gradient.writeTo(flatGradient, weightOffset);
    }

    private int batch() {
        return outputs.length / outputSize();
    }

    /** Unused rows of a partial chunk keep older patches; results computed from them are ignored. */
    private void unfold(float[] images, int start, int count) {
        int blocks = grid.blocks();
        for (int corner = 0; corner < PatchGrid.CORNERS; corner++) {
            for (int i = 0; i < count; i++) {
                int imageStart = (start + i) * grid.imageSize();
                int row = (corner * CHUNK + i) * blocks;
                for (int block = 0; block < blocks; block++) {
                    int patchStart = (row + block) * grid.patchSize();
                    grid.copyPatch(images, imageStart, corner, block, patchRows, patchStart);
                }
            }
        }
        patches.set(patchRows, 0);
    }
}
