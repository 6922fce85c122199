package org.tripletlab.dataset;

import org.tripletlab.data.Examples;

/**
 * Scaling of pixels before the network: subtracts the mean and divides by the deviation.
 *
 * @param mean mean pixel of the training images
 * @param deviation their standard deviation, above 0
 */
public record InputScaling(float mean, float deviation) {
    /** Leaves pixels in [0, 1] unchanged. */
    public static final InputScaling NONE = new InputScaling(0, 1);

    /**
     * Returns the scaling that gives the pixels of these images mean 0 and deviation 1; uniformly grey images get mean
     * 0 only.
     */
    static InputScaling standardising(Examples examples) {
        long[] levels = new long[256];
        for (byte pixel : examples.pixels()) {
            levels[pixel & 0xFF]++;
        }
        double count = Math.max(1, examples.pixels().length);
        double sum = 0;
        double squares = 0;
        for (int level = 0; level < levels.length; level++) {
            double grey = level / 255.0;
            sum += levels[level] * grey;
            squares += levels[level] * grey * grey;
        }
        double mean = sum / count;
        double variance = squares / count - mean * mean;
        return new InputScaling((float) mean, variance > 1e-9 ? (float) Math.sqrt(variance) : 1);
    }

    /** Scales numbers in place. */
    public void apply(float[] pixels, int from, int to) {
        if (this.equals(NONE)) {
            return;
        }
        float factor = 1 / deviation;
        for (int i = from; i < to; i++) {
            pixels[i] = (pixels[i] - mean) * factor;
        }
    }
}
