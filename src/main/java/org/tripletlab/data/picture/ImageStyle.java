package org.tripletlab.data.picture;

import java.util.Arrays;
import org.tripletlab.data.Examples;

/**
 * Style of the images of a data set, for preparing drawings in the same way; derived from the images, because a folder
 * may contain any kind.
 *
 * @param height rows of an image
 * @param width columns of an image
 * @param digits whether they are digits prepared like MNIST
 * @param paper their background
 */
record ImageStyle(int height, int width, boolean digits, Paper paper) {
    /** Backgrounds of images. */
    enum Paper {
        /** Black, with light ink, as in MNIST. */
        DARK,
        /** White, with dark ink. */
        LIGHT,
        /** None: photographs, which extend to the border. */
        NONE
    }

    private static final int SAMPLE = 500;

    /** Share of the images, or of the pixels along their borders, that must agree. */
    private static final double MOST = 0.9;

    /** Largest distance from black or white of a pixel that counts as black or white. */
    private static final int TOLERANCE = 31;

    /** Examines up to 500 images, evenly spread. */
    static ImageStyle of(Examples examples) {
        int looked = Math.min(SAMPLE, examples.count());
        int size = examples.imageSize();
        int digits = 0;
        long dark = 0;
        long light = 0;
        long border = 0;
        for (int k = 0; k < looked; k++) {
            int start = (int) ((long) k * examples.count() / looked) * size;
            byte[] image = Arrays.copyOfRange(examples.pixels(), start, start + size);
            digits += DrawingPreparation.isPreparedDigit(InkPicture.of(image, examples.height(), examples.width()))
                    ? 1
                    : 0;
            for (int level : new GreyPicture(examples.height(), examples.width(), image).border()) {
                dark += level <= TOLERANCE ? 1 : 0;
                light += level >= 255 - TOLERANCE ? 1 : 0;
                border++;
            }
        }
        Paper paper = dark >= MOST * border ? Paper.DARK : light >= MOST * border ? Paper.LIGHT : Paper.NONE;
        boolean areDigits = looked > 0 && digits >= MOST * looked;
        return new ImageStyle(examples.height(), examples.width(), areDigits, looked == 0 ? Paper.NONE : paper);
    }
}
