package org.tripletlab.data.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.DatasetFault;

/** A stream that reports the number of bytes read of a file, and ends when the reading is cancelled. */
public final class WatchedStream extends FilterInputStream {
    private static final long TOLD_EVERY = TimeUnit.MILLISECONDS.toNanos(100);

    private final String name;
    private final long size;
    private final FolderReading reading;
    private long done;
    private long toldAt = System.nanoTime();

    /**
     * Wraps a stream.
     *
     * @param name name of the file for messages
     * @param size its size in bytes
     */
    public WatchedStream(InputStream in, String name, long size, FolderReading reading) {
        super(in);
        this.name = name;
        this.size = size;
        this.reading = reading;
    }

    @Override
    public int read() throws IOException {
        tell();
        int value = super.read();
        done += value < 0 ? 0 : 1;
        return value;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        tell();
        int count = super.read(bytes, from, length);
        done += Math.max(0, count);
        return count;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = super.skip(wanted);
        done += skipped;
        return skipped;
    }

    /** Reading also ends at a damaged place. */
    @Override
    public void close() throws IOException {
        super.close();
        reading.progress().readBytes(size, size);
    }

    private void tell() throws DatasetException {
        long now = System.nanoTime();
        if (now - toldAt >= TOLD_EVERY) {
            toldAt = now;
            // The end is reported on closing: the last bytes may still be in processing.
            reading.progress().readBytes(Math.min(done, size - 1), size);
            if (reading.stopped().getAsBoolean()) {
                throw DatasetFault.FILE_STOPPED.with(name);
            }
        }
    }
}
