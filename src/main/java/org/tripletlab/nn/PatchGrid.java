package org.tripletlab.nn;

/**
 * The 5×5 patches of an image, and the 2×2 blocks of them that are pooled. A last row or column without a partner is left
 * out of the pooling.
 *
 * @param height rows of the image
 * @param width columns of the image
 * @param channels numbers at each pixel
 */
record PatchGrid(int height, int width, int channels) {
    /** Rows and columns of a patch. */
    static final int SIDE = 5;

    int placesHigh() {
        return height - SIDE + 1;
    }

    int placesWide() {
        return width - SIDE + 1;
    }

    /** Returns how many patches there are. */
    int places() {
        return placesHigh() * placesWide();
    }

    int pooledHeight() {
        return placesHigh() / 2;
    }

    int pooledWidth() {
        return placesWide() / 2;
    }

    int pooledPlaces() {
        return pooledHeight() * pooledWidth();
    }

    /** Returns the numbers of a patch. */
    int patchSize() {
        return SIDE * SIDE * channels;
    }

    /** Returns the numbers of an image. */
    int imageSize() {
        return height * width * channels;
    }

    /** Lays the patches of an image out as rows: the image's own numbers, patch after patch. */
    void unfold(float[] images, int imageStart, float[] patches, int patchStart) {
        if (channels == 1) {
            unfoldGrey(images, imageStart, patches, patchStart);
            return;
        }
        int row = SIDE * channels;
        int target = patchStart;
        for (int y = 0; y < placesHigh(); y++) {
            for (int x = 0; x < placesWide(); x++) {
                int source = imageStart + (y * width + x) * channels;
                for (int dy = 0; dy < SIDE; dy++) {
                    System.arraycopy(images, source, patches, target, row);
                    source += width * channels;
                    target += row;
                }
            }
        }
    }

    /** The same for one channel: for five numbers, a call to copy them costs more than copying them. */
    private void unfoldGrey(float[] images, int imageStart, float[] patches, int patchStart) {
        int target = patchStart;
        for (int y = 0; y < placesHigh(); y++) {
            for (int x = 0; x < placesWide(); x++) {
                int source = imageStart + y * width + x;
                for (int dy = 0; dy < SIDE; dy++) {
                    patches[target] = images[source];
                    patches[target + 1] = images[source + 1];
                    patches[target + 2] = images[source + 2];
                    patches[target + 3] = images[source + 3];
                    patches[target + 4] = images[source + 4];
                    source += width;
                    target += SIDE;
                }
            }
        }
    }

    /** Adds gradients over the patches to the gradient over the image they came from. */
    void fold(float[] patches, int patchStart, float[] images, int imageStart) {
        int row = SIDE * channels;
        int source = patchStart;
        for (int y = 0; y < placesHigh(); y++) {
            for (int x = 0; x < placesWide(); x++) {
                int target = imageStart + (y * width + x) * channels;
                for (int dy = 0; dy < SIDE; dy++) {
                    for (int k = 0; k < row; k++) {
                        images[target + k] += patches[source + k];
                    }
                    target += width * channels;
                    source += row;
                }
            }
        }
    }
}
