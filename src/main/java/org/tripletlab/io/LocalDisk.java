package org.tripletlab.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** File system operations that a download depends on; replaceable in tests. */
public interface LocalDisk {
    /** The real file system. */
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
            // Queried from the folder itself: a FileStore uses its mount point, which may be hidden in a container.
            return folder.toFile().getUsableSpace();
        }
    };

    /** Creates a file that must not exist yet. */
    OutputStream create(Path file) throws IOException;

    /** Forces the file's bytes to the disk. */
    void sync(Path file) throws IOException;

    /** Returns the usable space of a folder's disk, in bytes. */
    long usableBytes(Path folder);
}
