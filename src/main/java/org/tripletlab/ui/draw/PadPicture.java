package org.tripletlab.ui.draw;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.picture.DrawingPreparation;
import org.tripletlab.store.SavedDrawing;

/** Picture on the pad. Prepared once for each kind of training images; thread-safe. */
final class PadPicture {
    private final String name;
    private final int fileCount;
    private final Source source;
    private final Optional<SavedDrawing.Picture> saved;
    private final List<Prepared> prepared = new ArrayList<>();

    /** Source of the picture. */
    private interface Source {
        byte[] preparedBy(DrawingPreparation preparation) throws DatasetException;
    }

    private record Prepared(DrawingPreparation preparation, byte[] image) {}

    private PadPicture(String name, int fileCount, Optional<byte[]> bytes, Source source) {
        this.name = name;
        this.fileCount = fileCount;
        this.source = source;
        this.saved = bytes.map(whole -> new SavedDrawing.Picture(name, fileCount, whole));
    }

    /** Returns the picture in a file; slow if it is large. */
    static PadPicture of(Path file, int fileCount) {
        Path name = file.getFileName();
        return new PadPicture(
                name == null ? file.toString() : name.toString(),
                fileCount,
                bytes(file),
                preparation -> preparation.picture(file));
    }

    /** Returns a picture without a file; slow if it is large. */
    static PadPicture of(BufferedImage pasted) {
        return new PadPicture("", 1, Optional.of(png(pasted)), preparation -> preparation.picture(pasted));
    }

    /** Restores a saved picture. */
    static PadPicture of(SavedDrawing.Picture saved) {
        return new PadPicture(
                saved.name(),
                saved.filesBrought(),
                Optional.of(saved.bytes()),
                preparation -> preparation.picture(saved.name(), saved.bytes()));
    }

    private static Optional<byte[]> bytes(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= SavedDrawing.MOST_PICTURE_BYTES
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException unreadable) {
            // The preparation reports the reason.
            return Optional.empty();
        }
    }

    private static byte[] png(BufferedImage pasted) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(pasted, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A picture cannot be written into memory.", impossible);
        }
        return png.toByteArray();
    }

    /** Returns the saved form, with the file as it was when the picture was opened; empty if that is too large. */
    Optional<SavedDrawing.Picture> saved() {
        return saved;
    }

    /** Returns the file name; empty if there is no file. */
    String name() {
        return name;
    }

    /** Returns the number of files that were dropped or chosen, of which this is the first. */
    int fileCount() {
        return fileCount;
    }

    /**
     * Returns the prepared picture; the first call may be slow.
     *
     * @throws DatasetException if it cannot be read or shows too little
     */
    synchronized byte[] preparedBy(DrawingPreparation preparation) throws DatasetException {
        for (Prepared known : prepared) {
            if (known.preparation == preparation) {
                return known.image;
            }
        }
        byte[] image = source.preparedBy(preparation);
        prepared.add(new Prepared(preparation, image));
        return image;
    }
}
