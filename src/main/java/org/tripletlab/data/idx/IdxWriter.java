package org.tripletlab.data.idx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.tripletlab.data.Examples;
import org.tripletlab.io.AtomicFile;

/**
 * Writer of examples as IDX files, the format of MNIST: a magic number with type and rank, the sizes as big-endian
 * 32-bit integers, then unsigned bytes.
 */
public final class IdxWriter {
    private static final int UNSIGNED_BYTES = 0x08;

    private IdxWriter() {}

    /** Returns the images of a split as an uncompressed IDX file of rank 3: images × rows × columns. */
    public static byte[] images(Examples examples) {
        return ByteBuffer.allocate(16 + examples.pixels().length)
                .putInt(UNSIGNED_BYTES << 8 | 3)
                .putInt(examples.count())
                .putInt(examples.height())
                .putInt(examples.width())
                .put(examples.pixels())
                .array();
    }

    /**
     * Returns the labels of a split as an uncompressed IDX file of rank 1.
     *
     * @throws IllegalArgumentException if a label does not fit into a byte
     */
    public static byte[] labels(Examples examples) {
        ByteBuffer file = ByteBuffer.allocate(8 + examples.count())
                .putInt(UNSIGNED_BYTES << 8 | 1)
                .putInt(examples.count());
        for (int label : examples.labels()) {
            if (label < 0 || label > 255) {
                throw new IllegalArgumentException(
                        "An IDX file of unsigned bytes takes labels from 0 to 255, not " + label + ".");
            }
            file.put((byte) label);
        }
        return file.array();
    }

    /**
     * Writes one file, compressed and without a time stamp, so that the same bytes give the same file.
     *
     * <p>The file is written atomically: an incomplete file would make the data set unusable at the next start.
     *
     * @param file target; its folder must exist
     * @param content the uncompressed bytes
     */
    public static void writeCompressed(Path file, byte[] content) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(content.length / 4 + 1024);
        try (OutputStream gzip = new BestGzip(compressed)) {
            gzip.write(content);
        }
        AtomicFile.write(file, compressed::writeTo);
    }

    /** Gzip at the highest level for grey images; Java's header has neither time nor name. */
    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(OutputStream target) throws IOException {
            super(target);
            def.setLevel(Deflater.BEST_COMPRESSION);
            def.setStrategy(Deflater.FILTERED);
        }
    }
}
