package org.tripletlab.data.idx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tripletlab.data.DatasetException;
import org.tripletlab.text.Message;

/**
 * Source of the bytes of one IDX file: a file, or a resource of the program.
 *
 * @param name name for error messages
 * @param gzip whether its name indicates gzip; the content decides
 * @param opener opens the bytes from their beginning
 * @param size number of stored bytes, compressed or not; -1 if unknown
 */
public record IdxSource(String name, boolean gzip, Opener opener, long size) {
    /** Creates a source of unknown size. */
    public IdxSource(String name, boolean gzip, Opener opener) {
        this(name, gzip, opener, -1);
    }

    /** Opens a stream of bytes from its beginning. */
    @FunctionalInterface
    public interface Opener {
        /**
         * Opens the bytes; the caller closes them.
         *
         * @throws IOException if they cannot be opened
         */
        InputStream open() throws IOException;
    }

    /** Returns the source of a file. */
    public static IdxSource file(Path file) {
        return new IdxSource(file.toString(), file.toString().endsWith(".gz"), () -> openFile(file), sizeOf(file));
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unknown) {
            return -1;
        }
    }

    private static InputStream openFile(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new DatasetException(Message.of("idx.refused.is-folder", file.toString()));
        }
        if (Files.notExists(file)) {
            throw new DatasetException(Message.of("idx.refused.missing", file.toString()));
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new DatasetException(Message.of("idx.refused.not-ordinary", file.toString()));
        }
        try {
            return Files.newInputStream(file);
        } catch (AccessDeniedException e) {
            throw new DatasetException(Message.of("idx.refused.no-permission", file.toString()), e);
        }
    }
}
