package org.tripletlab.cli.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Early checks of output files: minutes of training must not end with a missing folder. */
public final class OutputFiles {
    private OutputFiles() {}

    /** Refuses a file that cannot be written: its folder is missing, or it is a folder. */
    public static void requireFolderOf(Optional<Path> file) throws IOException {
        if (file.isEmpty()) {
            return;
        }
        Path folder = file.get().toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file.get())) {
            throw new IOException(
                    file.get() + " cannot be written: give a file in a folder that exists, not a folder.");
        }
        if (!Files.isWritable(folder) || (Files.exists(file.get()) && !Files.isWritable(file.get()))) {
            throw new IOException(
                    file.get() + " cannot be written: permission is missing. Choose another folder or name.");
        }
    }

    /**
     * Refuses to overwrite an existing session.
     *
     * @param force whether it may be replaced
     * @param from the continued session, which may be replaced by its continuation
     */
    public static void requireNewSession(Optional<Path> file, boolean force, Optional<Path> from) throws IOException {
        requireFolderOf(file);
        if (file.isEmpty() || force || !Files.exists(file.get())) {
            return;
        }
        if (from.isEmpty() || !Files.isSameFile(file.get(), from.get())) {
            throw new IOException(file.get() + " already exists. Choose another name, or give --force to replace it.");
        }
    }
}
