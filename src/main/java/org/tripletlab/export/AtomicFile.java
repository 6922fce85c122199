package org.tripletlab.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** x. */
public final class AtomicFile {
    private AtomicFile() {}

    /** x. */
    public static void write(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
    }
}
