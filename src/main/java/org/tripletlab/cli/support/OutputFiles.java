package org.tripletlab.cli.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Looks at the place of a file that is to be written later: minutes of training must not end at a folder that never was. */
public final class OutputFiles {
    private OutputFiles() {}

    /** Refuses a file that could not be written: its folder is missing, or it is a folder. */
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
                    file.get() + " cannot be written: permission is missing; choose another folder or name.");
        }
    }

    /**
     * Refuses to lose a session that is there.
     *
     * @param force whether it may be replaced
     * @param from the session that is gone on with, which may be replaced by what it becomes
     */
    public static void requireNewSession(Optional<Path> file, boolean force, Optional<Path> from) throws IOException {
        requireFolderOf(file);
        if (file.isEmpty() || force || !Files.exists(file.get())) {
            return;
        }
        if (from.isEmpty() || !Files.isSameFile(file.get(), from.get())) {
            throw new IOException(
                    file.get() + " is there already; choose another name, or give --force to replace it.");
        }
    }
}
