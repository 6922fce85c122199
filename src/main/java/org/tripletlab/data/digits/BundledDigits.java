package org.tripletlab.data.digits;

import java.io.InputStream;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.ImageLimits;
import org.tripletlab.data.idx.IdxDatasetSources;
import org.tripletlab.data.idx.IdxSource;
import org.tripletlab.text.Message;

/**
 * Digits bundled with the program, so that it works from any folder and without a network.
 *
 * <p>They are four IDX files beside the program's classes, made by {@link BundledDigitsGenerator}.
 */
public final class BundledDigits {
    /** The id of this data set. */
    public static final String ID = "bundled";

    private static final String ROOT = "/org/tripletlab/data/bundled/";

    private final ResourceOpener opener;

    /** Opens a bundled file. */
    @FunctionalInterface
    public interface ResourceOpener {
        /** Returns the bytes of this resource, null if there is none. */
        InputStream open(String path);
    }

    /** Uses the digits of this program. */
    public BundledDigits() {
        this(BundledDigits.class::getResourceAsStream);
    }

    /** Uses digits from another source. */
    BundledDigits(ResourceOpener opener) {
        this.opener = opener;
    }

    /**
     * Reads the digits.
     *
     * @throws DatasetException if they are missing or damaged
     */
    public Dataset read() throws DatasetException {
        return new IdxDatasetSources(
                        source("train-images-idx3-ubyte.gz"),
                        source("train-labels-idx1-ubyte.gz"),
                        source("t10k-images-idx3-ubyte.gz"),
                        source("t10k-labels-idx1-ubyte.gz"))
                .read(ID, "inside the program", false, ImageLimits.defaultMaxBytes());
    }

    private IdxSource source(String fileName) {
        String path = ROOT + fileName;
        return new IdxSource("The bundled file " + path, true, () -> {
            InputStream stream = opener.open(path);
            if (stream == null) {
                throw new DatasetException(Message.of("idx.refused.bundled", path));
            }
            return stream;
        });
    }
}
