package org.tripletlab.data;

import java.util.Arrays;

/**
 * Grey images of one size with a label each: one split of a data set.
 *
 * <p>Images are stored one after another, row by row, one byte a pixel (0 background, 255 ink, unsigned). The arrays
 * are shared, not copied, because they are large: nobody writes to them.
 *
 * @param height rows of an image, at least 1
 * @param width columns of an image, at least 1
 * @param pixels {@code count · height · width} bytes
 * @param labels the class of each image, from 0
 */
public record Examples(int height, int width, byte[] pixels, int[] labels) {
    private static final float UNIT_PER_LEVEL = 1f / 255f;

    /** Checks that pixels and labels fit together. */
    public Examples {
        if ((long) labels.length * height * width != pixels.length) {
            throw new IllegalArgumentException(labels.length + " images of " + height + "×" + width + " need "
                    + (long) labels.length * height * width + " bytes, not " + pixels.length + ".");
        }
    }

    /** Returns the number of images. */
    public int count() {
        return labels.length;
    }

    /** Returns the number of pixels of one image. */
    public int imageSize() {
        return height * width;
    }

    /** Returns one more than the largest label, 0 if there is no image. */
    public int classCount() {
        return Arrays.stream(labels).max().orElse(-1) + 1;
    }

    /**
     * Writes one image as numbers in [0, 1].
     *
     * @param index which image
     * @param target receives {@link #imageSize()} numbers
     * @param offset where in {@code target} the first goes
     */
    public void copyImage(int index, float[] target, int offset) {
        int size = imageSize();
        int from = index * size;
        for (int i = 0; i < size; i++) {
            target[offset + i] = (pixels[from + i] & 0xFF) * UNIT_PER_LEVEL;
        }
    }
}
