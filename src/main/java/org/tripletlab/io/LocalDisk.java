package org.tripletlab.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The part of a file system that a download can run out of. */
public interface LocalDisk {
    /** The real one. */
    LocalDisk REAL = new LocalDisk() {
        @Override
        public OutputStream create(Path file) throws IOException {
            return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }

        @Override
        public void sync(Path file) throws IOException {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }

        @Override
        public long usableBytes(Path folder) {
            // Asks the folder itself: a FileStore asks for its mount point, which a container may not show.
            return folder.toFile().getUsableSpace();
        }
    };

    /** Creates a file that must not exist yet. */
    OutputStream create(Path file) throws IOException;

    /** Returns once the file's bytes have reached the disk. */
    void sync(Path file) throws IOException;

    /** Returns how many bytes can still be written to a folder's disk. */
    long usableBytes(Path folder);
}
