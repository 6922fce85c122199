package org.tripletlab.data.folder;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.tripletlab.io.CacheFolder;

/** How far the reading of a folder of pictures is, written by the thread that reads and looked at from another. */
public final class ReadingMonitor {
    /** Reading that takes less than this is not worth a word, in ns. */
    private static final long WORTH_TELLING = TimeUnit.MILLISECONDS.toNanos(300);

    private Optional<State> state = Optional.empty();
    private boolean stopped;
    private long start;

    /**
     * A moment of the reading.
     *
     * @param done pictures that have been read
     * @param all pictures in the folder
     */
    public record State(int done, int all) {}

    /** Returns a reading that this monitors, with the user's cache, which leaves out what cannot be used. */
    public FolderReading reading(Optional<CacheFolder> cache) {
        return new FolderReading(this::read, this::isStopped, false, cache);
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

    private synchronized void read(int done, int all) {
        if (state.isEmpty()) {
            start = System.nanoTime();
            stopped = false;
        }
        state = done == all ? Optional.empty() : Optional.of(new State(done, all));
    }
}
