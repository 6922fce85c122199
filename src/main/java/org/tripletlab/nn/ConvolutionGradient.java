package org.tripletlab.nn;

import java.util.Arrays;

/**
 * Takes the gradient over the pooled outputs of a convolution to its weights and to its images.
 *
 * <p>Three of four sums were not the largest and get no gradient, nor does a unit that rectification shut off: what is left
 * is an eighth of what matrix products would multiply. So each gradient that is there is followed by itself, from its
 * filter to the block it came from: the filter's gradient gains g times the block's pixels, and the pixels' gradient g
 * times the filter. A filter is laid out as large as a block, with zeros around it, once for each corner: so that both are
 * sums of whole rows.
 */
final class ConvolutionGradient {
    private final PatchGrid grid;
    private final int filters;

    /** Pixels of each block of some images. */
    private final float[][] blocks;

    /** For each corner and filter, the gradient over the filter as it is laid out there. */
    private final float[][] weightSums;

    private final SparseSums ofBlocks;
    private final float[] biasSums;

    /** For each corner and filter, the filter as it is laid out there; null if the gradient stops here. */
    private final float[][] weights;

    private final SparseSums ofWeights;
    private final float[] blockGradient;

    /**
     * Prepares buffers.
     *
     * @param grid the blocks of an image
     * @param filters outputs at each place
     * @param images how many images are followed at a time
     * @param overImages whether the gradient over the images is wanted
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
     * Adds the gradient of some images to what {@link #writeTo} gives.
     *
     * @param images all images
     * @param first the first of them
     * @param count how many, at most those prepared for
     * @param outputGradient gradient over the pooled sums of all images
     * @param chosen the corner of its block at which each of those was the largest
     * @param imageGradient gains the gradient over the images, if that is wanted
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

    /** Writes what has come together into the flat array, weights and then bias, and begins anew. */
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
