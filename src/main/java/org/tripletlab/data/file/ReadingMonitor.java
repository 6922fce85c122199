package org.tripletlab.data.file;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.tripletlab.io.CacheFolder;

/** How far the reading of a folder of pictures or a file of numbers is, written by the thread that reads and looked at from another. */
public final class ReadingMonitor {
    /** Reading that takes less than this is not worth a word, in ns. */
    private static final long WORTH_TELLING = TimeUnit.MILLISECONDS.toNanos(300);

    private Optional<State> state = Optional.empty();
    private boolean stopped;
    private long start;

    /**
     * A moment of the reading.
     *
     * @param done pictures or megabytes that have been read
     * @param all pictures in the folder, or megabytes of the file
     * @param pictures whether they are pictures
     */
    public record State(int done, int all, boolean pictures) {}

    /** Returns a reading that this monitors, with the user's cache, which leaves out what cannot be used. */
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

    /** Returns how far it is; empty if nothing is being read, or only for a moment so far. */
    public synchronized Optional<State> now() {
        return state.filter(now -> System.nanoTime() - start >= WORTH_TELLING);
    }

    /** Stops the present reading; nothing if there is none. */
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
