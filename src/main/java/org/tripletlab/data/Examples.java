package org.tripletlab.data;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One split of a data set: grey images of one size with labels.
 *
 * <p>Images are stored one after another, row by row, one byte a pixel (0 background, 255 ink, unsigned). The arrays
 * are shared, not copied, because they are large, and must not be written.
 *
 * @param height rows of an image, at least 1
 * @param width columns of an image, at least 1
 * @param pixels {@code count · height · width} bytes
 * @param labels the class of each image, from 0
 */
public record Examples(int height, int width, byte[] pixels, int[] labels) {
    private static final float UNIT_PER_LEVEL = 1f / 255f;
    private static final byte[] NO_PIXELS = new byte[0];
    private static final int FEW = 50;
    private static final int EMPTY = 16;

    /** Checks that pixels and labels fit together. */
    public Examples {
        if (pixels != NO_PIXELS && (long) labels.length * height * width != pixels.length) {
            throw new IllegalArgumentException(labels.length + " images of " + height + "×" + width + " need "
                    + (long) labels.length * height * width + " bytes, not " + pixels.length + ".");
        }
    }

    /** Returns examples with labels only, for images that have moved; their pixels must not be read. */
    public static Examples withoutPixels(int height, int width, int[] labels) {
        return new Examples(height, width, NO_PIXELS, labels);
    }

    /** Tells whether the pixels are present. */
    public boolean hasPixels() {
        return pixels != NO_PIXELS;
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
     * Tells whether these are drawings, ink on an empty ground, which may be displayed with inverted grey levels;
     * photographs must not be inverted. In drawings at least a third of all pixels is empty; tests the first {@value
     * #FEW} images. Returns true without pixels.
     */
    public boolean areDrawings() {
        if (!hasPixels()) {
            return true;
        }
        int looked = Math.min(count(), FEW) * imageSize();
        int empty = 0;
        for (int i = 0; i < looked; i++) {
            empty += (pixels[i] & 0xFF) < EMPTY ? 1 : 0;
        }
        return 3L * empty >= looked;
    }

    /**
     * Writes one image as numbers in [0, 1].
     *
     * @param index index of the image
     * @param target receives {@link #imageSize()} numbers
     * @param offset index of the first in {@code target}
     */
    public void copyImage(int index, float[] target, int offset) {
        int size = imageSize();
        int from = index * size;
        for (int i = 0; i < size; i++) {
            target[offset + i] = (pixels[from + i] & 0xFF) * UNIT_PER_LEVEL;
        }
    }

    /** Returns the images of some classes, with unchanged labels. */
    public Examples only(int[] classes) {
        boolean[] wanted =
                new boolean[Math.max(classCount(), Arrays.stream(classes).max().orElse(0) + 1)];
        for (int label : classes) {
            wanted[label] = true;
        }
        int[] kept = IntStream.range(0, count()).filter(i -> wanted[labels[i]]).toArray();
        if (kept.length == count()) {
            return this;
        }
        byte[] keptPixels = new byte[kept.length * imageSize()];
        int[] keptLabels = new int[kept.length];
        for (int i = 0; i < kept.length; i++) {
            System.arraycopy(pixels, kept[i] * imageSize(), keptPixels, i * imageSize(), imageSize());
            keptLabels[i] = labels[kept[i]];
        }
        return new Examples(height, width, keptPixels, keptLabels);
    }

    /** Returns the same images with the index of each label in {@code classes} as its new label. */
    public Examples renumbered(int[] classes) {
        int[] places =
                new int[Math.max(classCount(), Arrays.stream(classes).max().orElse(0) + 1)];
        for (int i = 0; i < classes.length; i++) {
            places[classes[i]] = i;
        }
        return new Examples(
                height,
                width,
                pixels,
                Arrays.stream(labels).map(label -> places[label]).toArray());
    }

    /** Returns these images followed by the others, which must have the same size. */
    public Examples and(Examples others) {
        byte[] all = Arrays.copyOf(pixels, Math.addExact(pixels.length, others.pixels.length));
        System.arraycopy(others.pixels, 0, all, pixels.length, others.pixels.length);
        int[] allLabels = Arrays.copyOf(labels, labels.length + others.labels.length);
        System.arraycopy(others.labels, 0, allLabels, labels.length, others.labels.length);
        return new Examples(height, width, all, allLabels);
    }

    /** Returns the images with rows and columns exchanged. */
    public Examples transposed() {
        byte[] turned = new byte[pixels.length];
        for (int i = 0; i < count(); i++) {
            int start = i * imageSize();
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    turned[start + x * height + y] = pixels[start + y * width + x];
                }
            }
        }
        return new Examples(width, height, turned, labels);
    }
}
