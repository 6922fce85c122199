package org.tripletlab.ui.draw;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.DrawingPreparation;

/** A picture that somebody has shown to the pad. Prepared once for each kind of training images; any thread may ask. */
final class PadPicture {
    private final String name;
    private final int filesBrought;
    private final Source source;
    private final List<Prepared> prepared = new ArrayList<>();

    /** Where it comes from. */
    private interface Source {
        byte[] preparedBy(DrawingPreparation preparation) throws DatasetException;
    }

    private record Prepared(DrawingPreparation preparation, byte[] image) {}

    private PadPicture(String name, int filesBrought, Source source) {
        this.name = name;
        this.filesBrought = filesBrought;
        this.source = source;
    }

    /** Returns the picture in a file, which is read when it is asked for. */
    static PadPicture of(Path file, int filesBrought) {
        Path name = file.getFileName();
        return new PadPicture(
                name == null ? file.toString() : name.toString(),
                filesBrought,
                preparation -> preparation.picture(file));
    }

    /** Returns a picture without a file. */
    static PadPicture of(BufferedImage pasted) {
        return new PadPicture("", 1, preparation -> preparation.picture(pasted));
    }

    /** Returns the name of its file, or nothing. */
    String name() {
        return name;
    }

    /** Returns how many files were brought, of which it is the first. */
    int filesBrought() {
        return filesBrought;
    }

    /**
     * Returns the picture prepared; may take long when asked for the first time.
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
