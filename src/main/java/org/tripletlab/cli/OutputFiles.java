package org.tripletlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Looks at the place of a file that is to be written later: minutes of training must not end at a folder that never was. */
final class OutputFiles {
    private OutputFiles() {}

    static void requireFolderOf(Optional<Path> file) throws IOException {
        if (file.isPresent()) {
            Path folder = file.get().toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file.get())) {
                throw new IOException(
                        file.get() + " cannot be written: give a file in a folder that exists, not a folder.");
            }
        }
    }
}
