package org.tripletlab.data.picture;

/**
 * Preparation of a grey picture of one digit in the way of MNIST.
 *
 * <p>The picture is cropped to its ink, fitted into 20×20 pixels with its aspect ratio kept, and placed into 28×28
 * pixels so that its centre of mass is at the centre (Y. LeCun, C. Cortes and C. Burges, "The MNIST database of
 * handwritten digits", 1998). A network trained on MNIST can only be expected to recognise a digit that was prepared in
 * the same way.
 *
 * <p>The result is the same on every machine. The bundled digits are made with this class, so it must not change;
 * drawings and pictures of the user go through {@link DrawingPreparation}, which does not change prepared digits.
 */
public final class DigitPreparation {
    /** Rows and columns of a prepared digit. */
    public static final int SIZE = 28;

    /** The side of the square, in pixels, that the ink is fitted into. */
    public static final int BOX = 20;

    /** Compensates the ink that the filter removes from thin strokes, so that their cores are full. */
    private static final double GAIN = 1.12;

    private DigitPreparation() {}

    /**
     * Prepares one digit.
     *
     * @param grey {@code height · width} bytes, row by row, 0 paper, 255 ink, unsigned
     * @param height rows of the picture, at least 1
     * @param width columns of the picture, at least 1
     * @return {@link #SIZE}·{@link #SIZE} bytes; all 0 if the picture has no ink
     * @throws IllegalArgumentException if the number of bytes is not {@code height · width}
     */
    public static byte[] prepare(byte[] grey, int height, int width) {
        InkPicture picture = InkPicture.of(grey, height, width);
        InkPicture.Box box = picture.inkBox();
        return box.height() == 0 ? new byte[SIZE * SIZE] : centred(fitted(picture.cropped(box)));
    }

    /** Returns ink that already has the size of the box in the size and strength of a digit. */
    static InkPicture fitted(InkPicture ink) {
        return ink.fitted(BOX).strengthened(GAIN);
    }

    private static byte[] centred(InkPicture fitted) {
        return fitted.placed(
                SIZE, start(fitted.middleRow(), fitted.height()), start(fitted.middleColumn(), fitted.width()));
    }

    /** Start position that centres the picture without clipping. */
    private static int start(double centre, int extent) {
        int start = (int) StrictMath.floor(SIZE / 2.0 - centre + 0.5);
        return StrictMath.max(0, StrictMath.min(SIZE - extent, start));
    }
}
