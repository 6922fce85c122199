package org.tripletlab.data.file;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.tripletlab.io.CacheFolder;

/**
 * Progress of reading a folder of pictures or a numeric file, written by the reading thread and read from another
 * thread.
 */
public final class ReadingMonitor {
    /** Duration of reading below which no progress is reported, in ns. */
    private static final long WORTH_TELLING = TimeUnit.MILLISECONDS.toNanos(300);

    private Optional<State> state = Optional.empty();
    private boolean stopped;
    private long start;

    /**
     * State of the reading.
     *
     * @param done pictures or megabytes that have been read
     * @param all pictures in the folder, or megabytes of the file
     * @param pictures whether they are pictures
     */
    public record State(int done, int all, boolean pictures) {}

    /** Returns reading options with this monitor and the user's cache, which leave out unusable files. */
    public FolderReading reading(Optional<CacheFolder> cache) {
        FolderReading.Progress progress = new FolderReading.Progress() {
            @Override
            public void read(int done, int all) {
                tell(new State(done, all, true), done == all);
            }

            @Override
            public void readBytes(long done, long all) {
                tell(new State(megabytes(done), megabytes(all), false), done == all);
            }
        };
        return new FolderReading(progress, this::isStopped, false, cache);
    }

    /** Returns the current progress; empty if nothing is being read, or only for a short time so far. */
    public synchronized Optional<State> now() {
        return state.filter(now -> System.nanoTime() - start >= WORTH_TELLING);
    }

    /** Cancels the current reading; does nothing if there is none. */
    public synchronized void stop() {
        stopped = state.isPresent();
    }

    private synchronized boolean isStopped() {
        boolean now = stopped;
        stopped = false;
        if (now) {
            state = Optional.empty();
        }
        return now;
    }

    private static int megabytes(long bytes) {
        return (int) Math.min(Integer.MAX_VALUE, bytes / 1_000_000);
    }

    private synchronized void tell(State now, boolean over) {
        if (state.isEmpty()) {
            start = System.nanoTime();
            stopped = false;
        }
        state = over ? Optional.empty() : Optional.of(now);
    }
}
