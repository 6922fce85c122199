package org.tripletlab.data;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads a picture of any format that ImageIO knows (PNG, JPEG, BMP, GIF; PNM and all kinds of JPEG by plugins) as small
 * and grey: upright, on white paper where it is transparent, the first image where there are several.
 *
 * <p>The declared size is looked at before anything is decoded: a small file may promise more pixels than there is memory.
 */
final class PictureReader {
    /** Pictures with more pixels are refused. */
    static final long MAX_PIXELS = 50_000_000;

    private PictureReader() {}

    /**
     * Reads a picture fitted into a frame.
     *
     * @param file the picture
     * @param height rows of the result
     * @param width columns of the result
     * @return height × width levels, 0 black to 255 white
     * @throws DatasetException if the file is no picture, damaged or too large
     */
    static byte[] readFitted(Path file, int height, int width) throws DatasetException {
        return read(file, (picture, orientation) -> fitted(picture, orientation, height, width))
                .levels();
    }

    /**
     * Reads a picture with its own proportions; one with few pixels is not changed.
     *
     * @param file the picture
     * @param mostPixels pixels of the result, about
     * @throws DatasetException if the file is no picture, damaged or too large
     */
    static GreyPicture readWhole(Path file, int mostPixels) throws DatasetException {
        return read(file, (picture, orientation) -> whole(picture, orientation, mostPixels));
    }

    /**
     * Reads a picture that is no file any more, fitted into a frame; otherwise as {@link #readFitted(Path, int, int)}.
     *
     * @param name what to call it in a sentence
     * @param picture what a file of it holds
     */
    static byte[] readFitted(String name, byte[] picture, int height, int width) throws DatasetException {
        return read(name, picture, (decoded, orientation) -> fitted(decoded, orientation, height, width))
                .levels();
    }

    /** Reads a picture that is no file any more; otherwise as {@link #readWhole(Path, int)}. */
    static GreyPicture readWhole(String name, byte[] picture, int mostPixels) throws DatasetException {
        return read(name, picture, (decoded, orientation) -> whole(decoded, orientation, mostPixels));
    }

    /** Returns a picture fitted into a frame. */
    static GreyPicture fitted(BufferedImage picture, ExifOrientation orientation, int height, int width) {
        boolean exchanged = orientation.exchangesSides();
        int rows = exchanged ? width : height;
        int columns = exchanged ? height : width;
        byte[] levels = GreyFit.of(new GreyRows(picture), rows, columns);
        return new GreyPicture(height, width, orientation.upright(levels, rows, columns));
    }

    /** Returns a picture with its own proportions and about so many pixels at most. */
    static GreyPicture whole(BufferedImage picture, ExifOrientation orientation, int mostPixels) {
        double pixels = (double) picture.getHeight() * picture.getWidth();
        double scale = Math.min(1, Math.sqrt(mostPixels / pixels));
        int rows = (int) Math.max(1, Math.round(picture.getHeight() * scale));
        int columns = (int) Math.max(1, Math.round(picture.getWidth() * scale));
        byte[] levels = orientation.upright(GreyFit.of(new GreyRows(picture), rows, columns), rows, columns);
        return orientation.exchangesSides()
                ? new GreyPicture(columns, rows, levels)
                : new GreyPicture(rows, columns, levels);
    }

    private static GreyPicture read(Path file, BiFunction<BufferedImage, ExifOrientation, GreyPicture> reduction)
            throws DatasetException {
        if (Files.notExists(file) || Files.isDirectory(file)) {
            throw (Files.isDirectory(file) ? DatasetFault.PICTURE_IS_FOLDER : DatasetFault.PICTURE_MISSING).with(file);
        }
        // Opened by its path, not by its name: a name that this system cannot spell can be read nevertheless.
        return read(file, () -> Files.newInputStream(file), reduction);
    }

    private static GreyPicture read(
            String name, byte[] picture, BiFunction<BufferedImage, ExifOrientation, GreyPicture> reduction)
            throws DatasetException {
        return read(name, () -> new ByteArrayInputStream(picture), reduction);
    }

    private interface Opening {
        InputStream open() throws IOException;
    }

    /** Reads from a stream; the place is what a sentence calls it. */
    private static GreyPicture read(
            Object place, Opening opening, BiFunction<BufferedImage, ExifOrientation, GreyPicture> reduction)
            throws DatasetException {
        try (InputStream bytes = opening.open();
                ImageInputStream stream = new MemoryCacheImageInputStream(bytes)) {
            if (stream.read() < 0) {
                throw DatasetFault.PICTURE_EMPTY.with(place);
            }
            stream.seek(0);
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
            throw DatasetFault.PICTURE_DAMAGED.with(place, String.valueOf(damaged.getMessage()));
        }
    }

    private static GreyPicture read(
            ImageReader reader,
            ImageInputStream stream,
            Object place,
            BiFunction<BufferedImage, ExifOrientation, GreyPicture> reduction)
            throws IOException {
        boolean jpeg = reader.getFormatName().equalsIgnoreCase("jpeg");
        reader.setInput(stream, !jpeg, !jpeg);
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MAX_PIXELS || pixels <= 0) {
            throw DatasetFault.PICTURE_TOO_LARGE.with(place, reader.getWidth(0), reader.getHeight(0), MAX_PIXELS);
        }
        ExifOrientation orientation = jpeg ? orientation(reader) : ExifOrientation.NORMAL;
        List<String> missing = new ArrayList<>();
        reader.addIIOReadWarningListener((source, warning) -> {
            // Java warns of a JPEG that lacks some of its pixels, and paints them grey.
            if (warning.toLowerCase(Locale.ROOT).contains("premature end")) {
                missing.add(warning);
            }
        });
        BufferedImage picture = reader.read(0);
        if (!missing.isEmpty()) {
            throw new IIOException(missing.get(0));
        }
        return reduction.apply(picture, orientation);
    }

    /** A picture whose notes are damaged is shown as it is stored, as every viewer does. */
    private static ExifOrientation orientation(ImageReader reader) {
        try {
            return ExifOrientation.of(reader.getImageMetadata(0));
        } catch (IOException | RuntimeException damaged) {
            return ExifOrientation.NORMAL;
        }
    }
}
