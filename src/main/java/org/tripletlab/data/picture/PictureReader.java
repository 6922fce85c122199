package org.tripletlab.data.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.DatasetFault;

/**
 * Reader of pictures in all formats of ImageIO (PNG, JPEG, BMP, GIF; PNM, WebP and all kinds of JPEG by plugins) as
 * small grey images: upright, the first image where there are several, on white where it is transparent, or on black if
 * its ink is light. The format is determined by the content, not by the name. Safe for use from several threads.
 *
 * <p>The declared size is checked before decoding: a small file may declare more pixels than there is memory.
 */
public final class PictureReader {
    /** Pictures with more pixels are refused. */
    static final long MAX_PIXELS = 50_000_000;

    private static final long MEGAPIXEL = 1_000_000;
    /**
     * Limit of pixels decoded at the same time, in millions: several threads must not need more memory than one large
     * picture.
     */
    private static final int MOST_AT_ONCE = 64;

    private static final Semaphore DECODED = new Semaphore(MOST_AT_ONCE);

    private PictureReader() {}

    /**
     * Reads a picture resized to a frame.
     *
     * @param file the picture
     * @param height rows of the result
     * @param width columns of the result
     * @return height × width levels, 0 black to 255 white
     * @throws DatasetException if the file is not a picture, damaged or too large
     */
    public static byte[] readFitted(Path file, int height, int width) throws DatasetException {
        return read(file, (picture, orientation) -> fitted(picture, orientation, height, width))
                .levels();
    }

    /**
     * Reads a picture resized to a square, on both papers where it is transparent.
     *
     * @param file the picture
     * @param side rows and columns of the result
     * @throws DatasetException if the file is not a picture, damaged or too large
     */
    public static FittedPicture readOnBoth(Path file, int side) throws DatasetException {
        return read(file, (picture, orientation) -> onBoth(picture, orientation, side, side));
    }

    /**
     * Reads a picture with its own aspect ratio; one with few pixels is not changed.
     *
     * @param file the picture
     * @param mostPixels approximate pixel limit of the result
     * @throws DatasetException if the file is not a picture, damaged or too large
     */
    static GreyPicture readWhole(Path file, int mostPixels) throws DatasetException {
        return read(file, (picture, orientation) -> whole(picture, orientation, mostPixels));
    }

    /**
     * Reads a picture from memory, resized to a frame; otherwise as {@link #readFitted(Path, int, int)}.
     *
     * @param name name for messages
     * @param picture content of the picture file
     */
    static byte[] readFitted(String name, byte[] picture, int height, int width) throws DatasetException {
        return read(name, picture, (decoded, orientation) -> fitted(decoded, orientation, height, width))
                .levels();
    }

    /** Reads a picture from memory; otherwise as {@link #readWhole(Path, int)}. */
    static GreyPicture readWhole(String name, byte[] picture, int mostPixels) throws DatasetException {
        return read(name, picture, (decoded, orientation) -> whole(decoded, orientation, mostPixels));
    }

    /** Returns a picture resized to a frame. */
    static GreyPicture fitted(BufferedImage picture, ExifOrientation orientation, int height, int width) {
        FittedPicture both = onBoth(picture, orientation, height, width);
        return new GreyPicture(height, width, both.on(both.needsDarkPaper()));
    }

    private static FittedPicture onBoth(BufferedImage picture, ExifOrientation orientation, int height, int width) {
        boolean exchanged = orientation.exchangesSides();
        int rows = exchanged ? width : height;
        int columns = exchanged ? height : width;
        FittedPicture stored = onBoth(picture, rows, columns);
        return new FittedPicture(
                orientation.upright(stored.onWhite(), rows, columns),
                stored.onBlack().map(levels -> orientation.upright(levels, rows, columns)),
                stored.ink());
    }

    private static FittedPicture onBoth(BufferedImage picture, int rows, int columns) {
        byte[] onWhite = GreyFit.of(new GreyRows(picture), rows, columns);
        if (!picture.getColorModel().hasAlpha()) {
            return new FittedPicture(onWhite, Optional.empty(), Double.NaN);
        }
        return FittedPicture.of(onWhite, GreyFit.of(new GreyRows(picture, GreyRows.BLACK), rows, columns));
    }

    /** Returns a picture with its own aspect ratio and at most about this number of pixels. */
    static GreyPicture whole(BufferedImage picture, ExifOrientation orientation, int mostPixels) {
        double pixels = (double) picture.getHeight() * picture.getWidth();
        double scale = Math.min(1, Math.sqrt(mostPixels / pixels));
        int rows = (int) Math.max(1, Math.round(picture.getHeight() * scale));
        int columns = (int) Math.max(1, Math.round(picture.getWidth() * scale));
        FittedPicture both = onBoth(picture, rows, columns);
        byte[] levels = orientation.upright(both.on(both.needsDarkPaper()), rows, columns);
        return orientation.exchangesSides()
                ? new GreyPicture(columns, rows, levels)
                : new GreyPicture(rows, columns, levels);
    }

    private static <T> T read(Path file, BiFunction<BufferedImage, ExifOrientation, T> reduction)
            throws DatasetException {
        if (Files.notExists(file) || Files.isDirectory(file)) {
            throw (Files.isDirectory(file) ? DatasetFault.PICTURE_IS_FOLDER : DatasetFault.PICTURE_MISSING).with(file);
        }
        // Opened by its path, not by its name: a name outside this system's encoding can then still be read.
        return read(file, () -> Files.newInputStream(file), reduction);
    }

    private static <T> T read(String name, byte[] picture, BiFunction<BufferedImage, ExifOrientation, T> reduction)
            throws DatasetException {
        return read(name, () -> new ByteArrayInputStream(picture), reduction);
    }

    private interface Opening {
        InputStream open() throws IOException;
    }

    /** Reads from a stream; the place is its name for messages. */
    private static <T> T read(Object place, Opening opening, BiFunction<BufferedImage, ExifOrientation, T> reduction)
            throws DatasetException {
        try (InputStream bytes = opening.open();
                ImageInputStream stream = new MemoryCacheImageInputStream(bytes)) {
            PictureSignature.refuseUnreadable(stream, place);
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw DatasetFault.PICTURE_UNKNOWN.with(place);
            }
            ImageReader reader = readers.next();
            try {
                return read(reader, stream, place, reduction);
            } finally {
                reader.dispose();
            }
        } catch (DatasetException refused) {
            throw refused;
        } catch (OutOfMemoryError tooLarge) {
            throw DatasetFault.PICTURE_NEEDS_MEMORY.with(place);
        } catch (IOException | RuntimeException damaged) {
            throw endsEarly(damaged)
                    ? DatasetFault.PICTURE_CUT_OFF.with(place)
                    : DatasetFault.PICTURE_DAMAGED.with(place, String.valueOf(damaged.getMessage()));
        }
    }

    /**
     * Tells whether a decoder failed at the end of the file; decoders report this by an exception type or by their
     * message.
     */
    private static boolean endsEarly(Exception damaged) {
        for (Throwable cause = damaged; cause != null; cause = cause.getCause()) {
            String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (cause instanceof EOFException
                    || words.contains("premature end")
                    || words.contains("unexpected end")
                    || words.contains("end of file")) {
                return true;
            }
        }
        return false;
    }

    private static <T> T read(
            ImageReader reader,
            ImageInputStream stream,
            Object place,
            BiFunction<BufferedImage, ExifOrientation, T> reduction)
            throws IOException {
        boolean jpeg = reader.getFormatName().equalsIgnoreCase("jpeg");
        boolean webp = reader.getFormatName().equalsIgnoreCase("webp");
        reader.setInput(stream, !jpeg && !webp, !jpeg);
        try {
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MAX_PIXELS || pixels <= 0) {
                throw DatasetFault.PICTURE_TOO_LARGE.with(place, reader.getWidth(0), reader.getHeight(0), MAX_PIXELS);
            }
            ExifOrientation orientation = jpeg ? orientation(reader) : ExifOrientation.NORMAL;
            int share = (int) (pixels / MEGAPIXEL) + 1;
            DECODED.acquireUninterruptibly(share);
            try {
                return reduction.apply(decoded(reader), orientation);
            } finally {
                DECODED.release(share);
            }
        } catch (DatasetException refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            if (webp && !endsEarly(damaged)) {
                throw DatasetFault.PICTURE_WEBP.with(place);
            }
            throw damaged;
        }
    }

    private static BufferedImage decoded(ImageReader reader) throws IOException {
        List<String> missing = new ArrayList<>();
        reader.addIIOReadWarningListener((source, warning) -> {
            // Java warns of a truncated JPEG and fills the missing pixels with grey.
            if (warning.toLowerCase(Locale.ROOT).contains("premature end")) {
                missing.add(warning);
            }
        });
        BufferedImage picture = reader.read(0);
        if (!missing.isEmpty()) {
            throw new IIOException(missing.get(0));
        }
        return picture;
    }

    /** A picture with damaged metadata is shown as stored, as in other viewers. */
    private static ExifOrientation orientation(ImageReader reader) {
        try {
            return ExifOrientation.of(reader.getImageMetadata(0));
        } catch (IOException | RuntimeException damaged) {
            return ExifOrientation.NORMAL;
        }
    }
}
