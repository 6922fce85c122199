package org.tripletlab.nn;

import java.util.Arrays;

/**
 * Backward pass of a convolution with max pooling: from the gradient with respect to the pooled outputs to the weights
 * and the images.
 *
 * <p>Three of four sums were not the maximum and have no gradient, nor has a unit in the zero range of the rectifier:
 * about an eighth of the operations of dense matrix products remain. So each non-zero gradient g is propagated on its
 * own, from its filter to the block it came from: the filter's gradient gains g times the block's pixels, and the
 * pixels' gradient g times the filter. A filter is stored in the size of a block, padded with zeros, once for each
 * corner, so that both are sums of whole rows.
 */
final class ConvolutionGradient {
    private final PatchGrid grid;
    private final int filters;

    /** Pixels of each block of some images. */
    private final float[][] blocks;

    /** For each corner and filter, the gradient with respect to the filter in its padded layout. */
    private final float[][] weightSums;

    private final SparseSums ofBlocks;
    private final float[] biasSums;

    /** For each corner and filter, the filter in its padded layout; null if no image gradient is computed. */
    private final float[][] weights;

    private final SparseSums ofWeights;
    private final float[] blockGradient;

    /**
     * Prepares buffers.
     *
     * @param grid the blocks of an image
     * @param filters outputs at each place
     * @param images images processed at a time
     * @param overImages whether the gradient with respect to the images is computed
     */
    ConvolutionGradient(PatchGrid grid, int filters, int images, boolean overImages) {
        int layouts = PatchGrid.CORNERS * filters;
        this.grid = grid;
        this.filters = filters;
        this.blocks = new float[images * grid.blocks()][grid.blockSize()];
        this.weightSums = new float[layouts][grid.blockSize()];
        this.ofBlocks = new SparseSums(layouts, blocks.length);
        this.biasSums = new float[filters];
        this.weights = overImages ? new float[layouts][grid.blockSize()] : null;
        this.ofWeights = overImages ? new SparseSums(1, filters) : null;
        this.blockGradient = overImages ? new float[grid.blockSize()] : null;
    }

    void setWeights(float[] flat, int offset) {
        if (weights == null) {
            return;
        }
        for (int corner = 0; corner < PatchGrid.CORNERS; corner++) {
            for (int k = 0; k < grid.patchSize(); k++) {
                int place = grid.placeInBlock(corner, k);
                for (int f = 0; f < filters; f++) {
                    weights[corner * filters + f][place] = flat[offset + k * filters + f];
                }
            }
        }
    }

    /**
     * Adds the gradient of some images to the result of {@link #writeTo}.
     *
     * @param images all images
     * @param first index of the first one to process
     * @param count number to process, at most the prepared number
     * @param outputGradient gradient with respect to the pooled sums of all images
     * @param chosen corner of its block at which each of those sums was the largest
     * @param imageGradient accumulates the gradient with respect to the images, if computed
     */
    void add(float[] images, int first, int count, float[] outputGradient, float[] chosen, float[] imageGradient) {
        ofBlocks.clear();
        for (int row = 0; row < count * grid.blocks(); row++) {
            int imageStart = (first + row / grid.blocks()) * grid.imageSize();
            int block = row % grid.blocks();
            int output = (first * grid.blocks() + row) * filters;
            grid.copyBlock(images, imageStart, block, blocks[row]);
            for (int f = 0; f < filters; f++) {
                float gradient = outputGradient[output + f];
                int corner = (int) chosen[output + f];
                ofBlocks.add(corner * filters + f, gradient, row);
                biasSums[f] += gradient;
            }
            if (weights != null) {
                addToImage(outputGradient, chosen, output, block, imageGradient, imageStart);
            }
        }
        for (int layout = 0; layout < weightSums.length; layout++) {
            ofBlocks.addTo(weightSums[layout], layout, blocks);
        }
    }

    private void addToImage(
            float[] outputGradient, float[] chosen, int output, int block, float[] imageGradient, int imageStart) {
        ofWeights.clear();
        for (int f = 0; f < filters; f++) {
            int corner = (int) chosen[output + f];
            ofWeights.add(0, outputGradient[output + f], corner * filters + f);
        }
        Arrays.fill(blockGradient, 0);
        ofWeights.addTo(blockGradient, 0, weights);
        grid.addBlock(blockGradient, block, imageGradient, imageStart);
    }

    /** Writes the accumulated gradient into the flat array, weights and then bias, and resets it. */
    void writeTo(float[] flatGradient, int offset) {
        int biasOffset = offset + grid.patchSize() * filters;
        Arrays.fill(flatGradient, offset, biasOffset, 0);
        for (int corner = 0; corner < PatchGrid.CORNERS; corner++) {
            for (int k = 0; k < grid.patchSize(); k++) {
                int place = grid.placeInBlock(corner, k);
                for (int f = 0; f < filters; f++) {
                    flatGradient[offset + k * filters + f] += weightSums[corner * filters + f][place];
                }
            }
        }
        System.arraycopy(biasSums, 0, flatGradient, biasOffset, filters);
        Arrays.fill(biasSums, 0);
        for (float[] sums : weightSums) {
            Arrays.fill(sums, 0);
        }
    }
}
