package org.tripletlab.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the bytes of one IDX file come from: a file, or something inside the program.
 *
 * @param name how error sentences call it
 * @param gzip whether the bytes are gzip-compressed
 * @param opener opens the bytes from their beginning
 */
public record IdxSource(String name, boolean gzip, Opener opener) {
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

    /** Returns the bytes of a file, taken as gzip-compressed exactly if its name ends in {@code .gz}. */
    public static IdxSource file(Path file) {
        return new IdxSource(file.toString(), file.toString().endsWith(".gz"), () -> openFile(file));
    }

    private static InputStream openFile(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new DatasetException(
                    file + " is a folder, but an IDX file was expected; use the file inside it, or remove the folder.");
        }
        if (Files.notExists(file)) {
            throw new DatasetException(file + " does not exist; give the path of an IDX file.");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new DatasetException(
                    file + " is not a regular file, but an IDX file was expected; give the path of a file.");
        }
        try {
            return Files.newInputStream(file);
        } catch (AccessDeniedException e) {
            throw new DatasetException(
                    file + " may not be read by this user; change its permissions or copy it elsewhere.", e);
        }
    }
}
