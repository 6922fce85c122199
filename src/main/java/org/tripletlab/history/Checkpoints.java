package org.tripletlab.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.tripletlab.training.Checkpoint;

/**
 * The checkpoints of one run: as many in memory as a bound allows, more of them in a {@link CheckpointFile}, and when that is
 * full, too, fewer of them, evenly. The first, which always stays in memory, and the newest are always kept.
 *
 * <p>Even means: with as little work between any two as possible, for that is what going back has to do again. Whatever has to
 * go is the one that leaves the smallest gap, among all lists that share the file, so that the longest way back of any lane
 * becomes no longer than it must. A new one is kept only after work in proportion to all that is to be covered, ln 4 times what
 * n evenly spread ones would leave (after Bringmann, Doerr, Neumann and Sliacan, "Online checkpointing with improved worst-case
 * guarantees", 2013): in long runs the largest gap then stays below about 1.6 times that, where dropping every second one
 * whenever they are full makes it 2.
 *
 * <p>Belongs to the training thread, but other lists may drop what lies in the file: guarded by that.
 */
public final class Checkpoints implements AutoCloseable {
    private static final double LN_4 = Math.log(4);

    /**
     * One that is kept, in memory or in the file.
     *
     * @param at work before it, in ns of a processor
     * @param checkpoint null if it lies in the file
     * @param stored null if it lies in memory
     */
    private record Entry(long at, Checkpoint checkpoint, CheckpointFile.Stored stored) {
        int step() {
            return checkpoint == null ? stored.step() : checkpoint.step();
        }

        boolean isInMemory() {
            return checkpoint != null;
        }
    }

    /** A place in a list, and the gap that dropping what is there would leave. */
    private record Place(Checkpoints list, int index, long gap) {}

    private final LongSupplier memoryBound;
    private final CheckpointFile file;
    private final boolean kept;
    private final List<Entry> entries = new ArrayList<>();
    private long bytesEach;

    /**
     * Starts empty.
     *
     * @param memoryBound bytes that they may take in memory; asked whenever one is added, for it may change; 0 at first to
     *     keep none
     * @param file where the others go
     */
    public Checkpoints(LongSupplier memoryBound, CheckpointFile file) {
        this.memoryBound = memoryBound;
        this.file = file;
        this.kept = memoryBound.getAsLong() > 0;
    }

    /** Returns a list that keeps none. */
    public static Checkpoints none() {
        return new Checkpoints(() -> 0, CheckpointFile.inCacheFolder());
    }

    /** Tells whether any are kept at all. */
    boolean areKept() {
        return kept;
    }

    /** Returns another list of the same, to be closed for itself. */
    Checkpoints copy() {
        Checkpoints copy = new Checkpoints(memoryBound, file);
        synchronized (file) {
            copy.bytesEach = bytesEach;
            copy.entries.addAll(entries);
            entries.stream().filter(entry -> !entry.isInMemory()).forEach(entry -> file.hold(entry.stored()));
            file.lists().add(copy);
        }
        return copy;
    }

    /**
     * Adds the newest.
     *
     * @param nanos of a processor's work before it
     */
    public void add(Checkpoint newest, long nanos) {
        synchronized (file) {
            file.lists().add(this);
            bytesEach = newest.bytes();
            entries.add(new Entry(nanos, newest, null));
        }
        while (isMemoryFull()) {
            relieveMemory();
        }
    }

    /**
     * Forgets all that come after a step.
     *
     * @return the last that is left
     * @throws IllegalStateException if there is none
     */
    StoredCheckpoint backTo(int step) {
        while (true) {
            Entry last;
            synchronized (file) {
                while (!entries.isEmpty() && entries.get(entries.size() - 1).step() > step) {
                    drop(entries.size() - 1);
                }
                if (entries.isEmpty()) {
                    throw new IllegalStateException("There is no checkpoint to go back to.");
                }
                last = entries.get(entries.size() - 1);
            }
            if (last.isInMemory()) {
                return new StoredCheckpoint(last.checkpoint(), last.at());
            }
            try {
                // Others drop nothing that is last.
                return new StoredCheckpoint(file.read(last.stored()), last.at());
            } catch (IOException unreadable) {
                // The one before it leads there, too.
                synchronized (file) {
                    drop(entries.size() - 1);
                }
            }
        }
    }

    /**
     * Returns some of them, ascending: the first, and others with about the same work between them. What cannot be read is left
     * out.
     *
     * @param most how many at most, at least 1
     */
    public List<StoredCheckpoint> some(int most) {
        List<Entry> chosen = new ArrayList<>();
        synchronized (file) {
            double gap = length() / (double) most;
            for (Entry entry : entries) {
                boolean isFar = chosen.isEmpty()
                        || entry.at() - chosen.get(chosen.size() - 1).at() >= gap;
                if (isFar && chosen.size() < most) {
                    chosen.add(entry);
                }
            }
        }
        return chosen.stream().flatMap(this::read).toList();
    }

    private Stream<StoredCheckpoint> read(Entry entry) {
        try {
            Checkpoint checkpoint = entry.isInMemory() ? entry.checkpoint() : file.read(entry.stored());
            return Stream.of(new StoredCheckpoint(checkpoint, entry.at()));
        } catch (IOException unreadable) {
            // The one before it leads there, too.
            return Stream.empty();
        }
    }

    /** Returns the work before the last of them, in ns of a processor; 0 if there is none. */
    long lastNanos() {
        synchronized (file) {
            return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).at();
        }
    }

    /** Returns the steps of all that are kept, ascending. */
    public List<Integer> steps() {
        synchronized (file) {
            return entries.stream().map(Entry::step).toList();
        }
    }

    /** Returns how many of them are in memory. */
    int countInMemory() {
        synchronized (file) {
            return (int) entries.stream().filter(Entry::isInMemory).count();
        }
    }

    /** Drops them all. */
    @Override
    public void close() {
        synchronized (file) {
            while (!entries.isEmpty()) {
                drop(entries.size() - 1);
            }
            file.lists().remove(this);
        }
    }

    private boolean isMemoryFull() {
        int count = countInMemory();
        return count > 2 && count * bytesEach > memoryBound.getAsLong();
    }

    /** Drops what is too near to its neighbours to be worth keeping, or moves one to the file. */
    private void relieveMemory() {
        Entry oldest;
        Optional<int[]> room;
        synchronized (file) {
            Place least = leastMissed(this, true);
            if (least.gap() <= worthNanos()) {
                drop(least.index());
                return;
            }
            oldest = entries.stream()
                    .skip(1)
                    .filter(Entry::isInMemory)
                    .findFirst()
                    .orElseThrow();
            for (room = file.take(oldest.checkpoint()); room.isEmpty(); room = file.take(oldest.checkpoint())) {
                Place place = leastMissed();
                boolean isOwnMemory =
                        place.list() == this && entries.get(place.index()).isInMemory();
                place.list().drop(place.index());
                if (isOwnMemory) {
                    return;
                }
            }
        }
        // Nobody else touches what is in memory here, so the others need not wait for the disk.
        Optional<CheckpointFile.Stored> stored = file.write(oldest.checkpoint(), room.get());
        synchronized (file) {
            if (stored.isPresent()) {
                entries.set(entries.indexOf(oldest), new Entry(oldest.at(), null, stored.get()));
            }
        }
    }

    /** Returns the work, in ns of a processor, that makes a checkpoint between its neighbours worth keeping. */
    private long worthNanos() {
        double wanted = 0;
        double room = file.bound();
        for (Checkpoints list : file.lists()) {
            wanted += (double) list.length() * list.bytesEach;
            room += list.memoryBound.getAsLong();
        }
        return Math.max(file.worthNanos(), (long) (LN_4 * wanted / room));
    }

    private long length() {
        return entries.isEmpty()
                ? 0
                : entries.get(entries.size() - 1).at() - entries.get(0).at();
    }

    /** Returns what is missed least of one's own memory and of what lies in the file; of equals, what lies in the file. */
    private Place leastMissed() {
        Place least = leastMissed(this, true);
        if (file.bound() > 0) {
            for (Checkpoints list : file.lists()) {
                Place place = leastMissed(list, false);
                least = place != null && place.gap() <= least.gap() ? place : least;
            }
        }
        return least;
    }

    /** Returns what is missed least of a list, in memory or in the file; null if there is nothing between first and last. */
    private static Place leastMissed(Checkpoints list, boolean inMemory) {
        Place least = null;
        for (int i = 1; i < list.entries.size() - 1; i++) {
            long gap = list.entries.get(i + 1).at() - list.entries.get(i - 1).at();
            if (list.entries.get(i).isInMemory() == inMemory && (least == null || gap < least.gap())) {
                least = new Place(list, i, gap);
            }
        }
        return least;
    }

    private void drop(int index) {
        Entry entry = entries.remove(index);
        if (!entry.isInMemory()) {
            file.release(entry.stored());
        }
    }
}
