package org.tripletlab.data.sampling;

import org.tripletlab.math.RandomStream;

/**
 * Light augmentation: random rotation about the centre and random shift, with bilinear interpolation. Pixels from
 * outside are background, 0.
 *
 * @param maxShift largest shift along rows and along columns, in pixels, at least 0
 * @param maxRotationDegrees largest rotation in either direction, at least 0
 */
public record Augmentation(double maxShift, double maxRotationDegrees) {
    /** Tells whether images are unchanged and no random number is drawn. */
    public boolean isNone() {
        return maxShift == 0 && maxRotationDegrees == 0;
    }

    /**
     * Augments one image.
     *
     * @param source holds the image from {@code offset} on, row by row, numbers in [0, 1]
     * @param target receives the augmented image at the same place; another array
     * @param offset index of the first pixel
     * @param height rows
     * @param width columns
     * @param random draws one rotation and one shift
     */
    public void apply(float[] source, float[] target, int offset, int height, int width, RandomStream random) {
        double angle = Math.toRadians((2 * random.nextDouble() - 1) * maxRotationDegrees);
        double down = (2 * random.nextDouble() - 1) * maxShift;
        double right = (2 * random.nextDouble() - 1) * maxShift;
        double cosine = StrictMath.cos(angle);
        double sine = StrictMath.sin(angle);
        double centreY = (height - 1) / 2.0;
        double centreX = (width - 1) / 2.0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double dy = y - centreY - down;
                double dx = x - centreX - right;
                double fromY = centreY + cosine * dy - sine * dx;
                double fromX = centreX + sine * dy + cosine * dx;
                target[offset + y * width + x] = at(source, offset, height, width, fromY, fromX);
            }
        }
    }

    private static float at(float[] image, int offset, int height, int width, double y, double x) {
        int top = (int) Math.floor(y);
        int left = (int) Math.floor(x);
        if (top < -1 || left < -1 || top >= height || left >= width) {
            return 0;
        }
        float low = (float) (y - top);
        float far = (float) (x - left);
        float upper = pixel(image, offset, height, width, top, left) * (1 - far)
                + pixel(image, offset, height, width, top, left + 1) * far;
        float lower = pixel(image, offset, height, width, top + 1, left) * (1 - far)
                + pixel(image, offset, height, width, top + 1, left + 1) * far;
        return upper * (1 - low) + lower * low;
    }

    private static float pixel(float[] image, int offset, int height, int width, int y, int x) {
        return y < 0 || x < 0 || y >= height || x >= width ? 0 : image[offset + y * width + x];
    }
}
