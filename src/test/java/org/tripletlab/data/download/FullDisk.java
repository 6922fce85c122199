package org.tripletlab.data.download;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.tripletlab.io.LocalDisk;

/** A disk that says it has room for some bytes and takes others. */
record FullDisk(long announced, long taken) implements LocalDisk {
    @Override
    public OutputStream create(Path file) throws IOException {
        OutputStream real = REAL.create(file);
        return new OutputStream() {
            private long written;

            @Override
            public void write(int value) throws IOException {
                if (++written > taken) {
                    throw new IOException("No space left on device");
                }
                real.write(value);
            }

            @Override
            public void close() throws IOException {
                real.close();
            }
        };
    }

    @Override
    public void sync(Path file) throws IOException {
        REAL.sync(file);
    }

    @Override
    public long usableBytes(Path folder) {
        return announced;
    }
}
