package org.tripletlab.nn;

/**
 * The 5×5 patches of an image, in blocks of 2×2 that are pooled. A last row or column without a partner belongs to no
 * block, and nothing is computed for it.
 *
 * <p>The patches are counted corner by corner: first the upper left ones of all blocks, block after block, then the
 * upper right ones, the lower left and the lower right ones. All patches of one corner are then contiguous, and the
 * four of a block have the same index in four arrays.
 *
 * @param height rows of the image
 * @param width columns of the image
 * @param channels values per pixel
 */
record PatchGrid(int height, int width, int channels) {
    /** Rows and columns of a patch. */
    static final int SIDE = 5;

    /** Patches of a block. */
    static final int CORNERS = 4;

    /** Rows and columns of the pixels of a block. */
    private static final int BLOCK_SIDE = SIDE + 1;

    int blocksHigh() {
        return (height - SIDE + 1) / 2;
    }

    int blocksWide() {
        return (width - SIDE + 1) / 2;
    }

    /** Returns how many blocks there are. */
    int blocks() {
        return blocksHigh() * blocksWide();
    }

    /** Returns how many patches there are. */
    int places() {
        return CORNERS * blocks();
    }

    /** Returns the number of values of a patch. */
    int patchSize() {
        return SIDE * SIDE * channels;
    }

    /** Returns the number of values of the pixels of a block. */
    int blockSize() {
        return BLOCK_SIDE * BLOCK_SIDE * channels;
    }

    /** Returns the number of values of an image. */
    int imageSize() {
        return height * width * channels;
    }

    /** Returns the index in an image at which the patch at a corner of a block begins. */
    private int origin(int corner, int block) {
        int y = 2 * (block / blocksWide()) + corner / 2;
        int x = 2 * (block % blocksWide()) + corner % 2;
        return (y * width + x) * channels;
    }

    /** Copies a patch row by row. */
    void copyPatch(float[] images, int imageStart, int corner, int block, float[] patches, int patchStart) {
        int source = imageStart + origin(corner, block);
        int target = patchStart;
        int row = SIDE * channels;
        for (int dy = 0; dy < SIDE; dy++) {
            if (channels == 1) {
                // For five numbers an array copy costs more than a loop.
                patches[target] = images[source];
                patches[target + 1] = images[source + 1];
                patches[target + 2] = images[source + 2];
                patches[target + 3] = images[source + 3];
                patches[target + 4] = images[source + 4];
            } else {
                System.arraycopy(images, source, patches, target, row);
            }
            source += width * channels;
            target += row;
        }
    }

    /** Returns the index in a block's pixels of number {@code k} of the patch at one of its corners. */
    int placeInBlock(int corner, int k) {
        int row = SIDE * channels;
        int y = k / row + corner / 2;
        return y * BLOCK_SIDE * channels + corner % 2 * channels + k % row;
    }

    /** Copies the pixels of a block. */
    void copyBlock(float[] images, int imageStart, int block, float[] pixels) {
        int source = imageStart + origin(0, block);
        int row = BLOCK_SIDE * channels;
        for (int target = 0; target < pixels.length; target += row) {
            System.arraycopy(images, source, pixels, target, row);
            source += width * channels;
        }
    }

    /** Adds the gradient with respect to the pixels of a block to the gradient with respect to the image. */
    void addBlock(float[] pixels, int block, float[] images, int imageStart) {
        int target = imageStart + origin(0, block);
        int row = BLOCK_SIDE * channels;
        for (int source = 0; source < pixels.length; source += row) {
            for (int k = 0; k < row; k++) {
                images[target + k] += pixels[source + k];
            }
            target += width * channels;
        }
    }
}
