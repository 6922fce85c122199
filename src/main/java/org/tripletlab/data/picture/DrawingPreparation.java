package org.tripletlab.data.picture;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.Examples;
import org.tripletlab.text.Message;

/**
 * Conversion of drawings and pictures of the user into images like those that a network was trained on.
 *
 * <p>For digits prepared like MNIST, the ink is fitted into 20×20 of 28×28 pixels with its centre of mass at the
 * centre, and prepared digits are not changed: scaling by less than a pixel would only blur, and shifting by less than
 * a pixel is within MNIST's own rounding. For other images the whole drawing or picture is fitted into the image size,
 * like the pictures of a folder. Where the images have a paper colour, grey levels are inverted if the border of the
 * picture has the opposite one.
 */
public final class DrawingPreparation {
    /** A picture with more pixels is reduced before its ink is searched. */
    private static final int MOST_PIXELS = 1 << 20;

    /** Ink below this length, in pixels and as a share of the picture's longer side, does not count as a drawing. */
    private static final int SHORTEST = 5;

    private static final double SHORTEST_SHARE = 0.03;

    /**
     * A spot is about as high as wide, and this share of its box is ink: a disc has π/4 = 0.785. No digit of MNIST has.
     */
    private static final double SPOT_ASPECT = 0.6;

    private static final double SPOT_FILL = 0.77;

    private final ImageStyle style;

    private DrawingPreparation(ImageStyle style) {
        this.style = style;
    }

    /**
     * Derives the preparation from training images.
     *
     * @param training the images that the network was trained on
     */
    public static DrawingPreparation like(Examples training) {
        return new DrawingPreparation(ImageStyle.of(training));
    }

    /** Returns the rows of a prepared image. */
    public int height() {
        return style.height();
    }

    /** Returns the columns of a prepared image. */
    public int width() {
        return style.width();
    }

    /** Tells whether light pixels are ink on a dark ground: such images may be displayed inverted. */
    public boolean lightIsInk() {
        return style.paper() == ImageStyle.Paper.DARK;
    }

    /** Tells whether drawings are prepared as digits: cropped to their ink, fitted and centred. */
    public boolean preparesDigits() {
        return style.digits();
    }

    /** Tells whether the images are photographs: grey to the border, without a paper colour. */
    public boolean preparesPhotographs() {
        return style.paper() == ImageStyle.Paper.NONE;
    }

    /**
     * Prepares a drawing.
     *
     * @param ink height · width bytes, row by row, 0 paper, 255 ink, unsigned
     * @param height rows, at least 1
     * @param width columns, at least 1
     * @return {@link #height()} · {@link #width()} bytes
     * @throws DrawingException if it has too little content
     * @throws IllegalArgumentException if the number of bytes is not {@code height · width}
     */
    public byte[] drawing(byte[] ink, int height, int width) throws DrawingException {
        InkPicture drawn = InkPicture.of(ink, height, width);
        requireInk(drawn, Subject.DRAWING);
        if (style.digits()) {
            requireStrokes(drawn, Subject.DRAWING);
            return digit(drawn, Subject.DRAWING);
        }
        GreyPicture picture = new GreyPicture(height, width, ink);
        return fitted(style.paper() == ImageStyle.Paper.LIGHT ? picture.inverted() : picture);
    }

    /**
     * Reads and prepares a picture.
     *
     * @param file PNG, JPEG, BMP, GIF, PGM or PPM
     * @return {@link #height()} · {@link #width()} bytes
     * @throws DrawingException if it has too little content
     * @throws DatasetException if the file is not a picture, damaged or too large
     */
    public byte[] picture(Path file) throws DatasetException {
        if (style.digits()) {
            return pictureOfDigit(PictureReader.readWhole(file, MOST_PIXELS), Subject.named(file.toString()));
        }
        // Directly from the file, like the pictures of a folder: the same bytes for the same picture.
        byte[] fitted = PictureReader.readFitted(file, style.height(), style.width());
        return onPaper(new GreyPicture(style.height(), style.width(), fitted), Subject.named(file.toString()));
    }

    /**
     * Reads and prepares a picture from memory, like {@link #picture(Path)}.
     *
     * @param name name for messages
     * @param picture content of the picture file
     * @throws DrawingException if it has too little content
     * @throws DatasetException if it is not a picture, damaged or too large
     */
    public byte[] picture(String name, byte[] picture) throws DatasetException {
        if (style.digits()) {
            return pictureOfDigit(PictureReader.readWhole(name, picture, MOST_PIXELS), Subject.named(name));
        }
        byte[] fitted = PictureReader.readFitted(name, picture, style.height(), style.width());
        return onPaper(new GreyPicture(style.height(), style.width(), fitted), Subject.named(name));
    }

    /**
     * Prepares a decoded picture, like {@link #picture(Path)}.
     *
     * @param picture of any kind; on white paper where it is transparent
     * @throws DrawingException if it has too little content
     */
    public byte[] picture(BufferedImage picture) throws DrawingException {
        Subject shown = Subject.named(Message.of("ink.the-picture"));
        if (style.digits()) {
            return pictureOfDigit(PictureReader.whole(picture, ExifOrientation.NORMAL, MOST_PIXELS), shown);
        }
        return onPaper(PictureReader.fitted(picture, ExifOrientation.NORMAL, style.height(), style.width()), shown);
    }

    private static byte[] pictureOfDigit(GreyPicture picture, Subject what) throws DrawingException {
        InkPicture ink = picture.ink();
        requireInk(ink, what);
        requireStrokes(ink, what);
        return digit(ink, what);
    }

    /** Returns a picture that fits already, inverted if it has the opposite paper colour. */
    private byte[] onPaper(GreyPicture fitted, Subject what) throws DrawingException {
        if (style.paper() == ImageStyle.Paper.NONE) {
            return fitted.levels();
        }
        if (fitted.ink().inkBox().height() == 0) {
            throw empty(what);
        }
        boolean otherPaper = fitted.isOnLightPaper() == (style.paper() == ImageStyle.Paper.DARK);
        return (otherPaper ? fitted.inverted() : fitted).levels();
    }

    /** Tells whether an image is a digit that needs no preparation. */
    static boolean isPreparedDigit(InkPicture picture) {
        if (picture.height() != DigitPreparation.SIZE || picture.width() != DigitPreparation.SIZE) {
            return false;
        }
        InkPicture.Box box = picture.inkBox();
        double middle = DigitPreparation.SIZE / 2.0;
        return isFitted(box)
                && Math.abs(picture.middleRow() - middle) <= 1
                && Math.abs(picture.middleColumn() - middle) <= 1;
    }

    private static boolean isFitted(InkPicture.Box box) {
        return Math.abs(box.longerSide() - DigitPreparation.BOX) <= 1;
    }

    private static byte[] digit(InkPicture ink, Subject what) throws DrawingException {
        if (isPreparedDigit(ink)) {
            return ink.placed(DigitPreparation.SIZE, 0, 0);
        }
        InkPicture.Box box = ink.inkBox();
        InkPicture cropped = ink.cropped(box);
        InkPicture fitted = isFitted(box) ? cropped : DigitPreparation.fitted(cropped);
        if (fitted.inkBox().height() == 0) {
            throw new DrawingException(
                    DrawingException.Fault.NEARLY_EMPTY, Message.of("ink.refused.thin", what.name(), what.verb()));
        }
        return fitted.placed(
                DigitPreparation.SIZE,
                start(fitted.middleRow(), fitted.height()),
                start(fitted.middleColumn(), fitted.width()));
    }

    /** Start position of MNIST's pictures: the centre of mass is in the pixel after the centre, without clipping. */
    private static int start(double centre, int extent) {
        int start = (int) Math.ceil(DigitPreparation.SIZE / 2.0 - centre);
        return Math.max(0, Math.min(DigitPreparation.SIZE - extent, start));
    }

    private byte[] fitted(GreyPicture picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, picture.width(), picture.height(), picture.levels());
        return GreyFit.of(new GreyRows(image), style.height(), style.width());
    }

    private static void requireInk(InkPicture picture, Subject what) throws DrawingException {
        InkPicture.Box box = picture.inkBox();
        if (box.height() == 0) {
            throw empty(what);
        }
        double shortest = Math.max(SHORTEST, SHORTEST_SHARE * Math.max(picture.height(), picture.width()));
        if (box.longerSide() < shortest) {
            throw new DrawingException(
                    DrawingException.Fault.NEARLY_EMPTY,
                    Message.of(
                            "ink.refused.small",
                            what.name(),
                            box.height(),
                            box.width(),
                            picture.height(),
                            picture.width(),
                            (int) Math.ceil(shortest),
                            what.verb()));
        }
    }

    private static void requireStrokes(InkPicture picture, Subject what) throws DrawingException {
        if (!isPreparedDigit(picture) && isSpot(picture.cropped(picture.inkBox()))) {
            throw new DrawingException(
                    DrawingException.Fault.SPOT, Message.of("ink.refused.spot", what.name(), what.verb()));
        }
    }

    private static DrawingException empty(Subject what) {
        return new DrawingException(
                DrawingException.Fault.EMPTY, Message.of("ink.refused.empty", what.name(), what.verb()));
    }

    private static boolean isSpot(InkPicture cropped) {
        double aspect =
                (double) Math.min(cropped.height(), cropped.width()) / Math.max(cropped.height(), cropped.width());
        long full = Arrays.stream(cropped.ink()).filter(level -> level >= 128).count();
        return aspect > SPOT_ASPECT && full > SPOT_FILL * cropped.ink().length;
    }

    /**
     * Subject of a refusal.
     *
     * @param name a file name or a message
     * @param verb what the user should do with better lines: draw or show them
     */
    private record Subject(Object name, Message verb) {
        private static final Subject DRAWING = new Subject(Message.of("ink.the-drawing"), Message.of("ink.draw"));

        private static Subject named(Object name) {
            return new Subject(name, Message.of("ink.show"));
        }
    }
}
