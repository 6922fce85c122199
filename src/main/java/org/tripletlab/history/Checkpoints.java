package org.tripletlab.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.tripletlab.training.Checkpoint;

/**
 * Checkpoints of one run: as many in memory as a limit allows, more in a {@link CheckpointFile}, and when that is full
 * too, evenly thinned. The first, which always stays in memory, and the newest are always kept.
 *
 * <p>Evenly means: with as little work between any two as possible, because this work is repeated in a rewind. The
 * checkpoint whose removal leaves the smallest gap is removed, among all lists that share the file, which minimises the
 * longest rewind of any lane. A new one is kept only after work in proportion to the total, ln 4 times what n evenly
 * spread ones would leave (after Bringmann, Doerr, Neumann and Sliacan, "Online checkpointing with improved worst-case
 * guarantees", 2013): in long runs the largest gap then stays below about 1.6 times that, whereas dropping every second
 * one at each overflow gives 2.
 *
 * <p>Belongs to the training thread, but other lists may remove checkpoints from the file: guarded by the file.
 */
public final class Checkpoints implements AutoCloseable {
    private static final double LN_4 = Math.log(4);

    /**
     * A checkpoint in memory or in the file.
     *
     * @param at work before it, in ns of processor time
     * @param checkpoint null if it is in the file
     * @param stored null if it is in memory
     */
    private record Entry(long at, Checkpoint checkpoint, CheckpointFile.Stored stored) {
        int step() {
            return checkpoint == null ? stored.step() : checkpoint.step();
        }

        boolean isInMemory() {
            return checkpoint != null;
        }
    }

    /** Position in a list, and the gap that its removal would leave. */
    private record Place(Checkpoints list, int index, long gap) {}

    private final LongSupplier memoryBound;
    private final CheckpointFile file;
    private final boolean kept;
    private final List<Entry> entries = new ArrayList<>();
    private long bytesEach;

    /**
     * Creates an empty list.
     *
     * @param memoryBound largest number of bytes in memory; queried at each addition, because it may change; 0 at first
     *     to keep none
     * @param file file for further checkpoints
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

    /** Tells whether checkpoints are kept at all. */
    boolean areKept() {
        return kept;
    }

    /** Returns an independent list with the same checkpoints, to be closed separately. */
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
     * @param nanos of processor time before it
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
     * Removes all checkpoints after a step.
     *
     * @return the last remaining one
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
                // Other lists never remove the last one.
                return new StoredCheckpoint(file.read(last.stored()), last.at());
            } catch (IOException unreadable) {
                // The previous one also leads there.
                synchronized (file) {
                    drop(entries.size() - 1);
                }
            }
        }
    }

    /**
     * Returns some of them, ascending: the first, and others with about the same work between them. Unreadable ones are
     * left out.
     *
     * @param most largest number, at least 1
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
            // The previous one also leads there.
            return Stream.empty();
        }
    }

    /** Returns the work before the last one, in ns of processor time; 0 if there is none. */
    long lastNanos() {
        synchronized (file) {
            return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).at();
        }
    }

    /** Returns the steps of all checkpoints, ascending. */
    public List<Integer> steps() {
        synchronized (file) {
            return entries.stream().map(Entry::step).toList();
        }
    }

    /** Returns the approximate size of those in memory, in bytes. */
    long bytesInMemory() {
        return countInMemory() * bytesEach;
    }

    /** Returns the number in memory. */
    int countInMemory() {
        synchronized (file) {
            return (int) entries.stream().filter(Entry::isInMemory).count();
        }
    }

    /** Releases all of them. */
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

    /** Removes a checkpoint that is too close to its neighbours, or moves one to the file. */
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
        // Memory is used by this thread only, so other lists need not wait for the disk.
        Optional<CheckpointFile.Stored> stored = file.write(oldest.checkpoint(), room.get());
        synchronized (file) {
            if (stored.isPresent()) {
                entries.set(entries.indexOf(oldest), new Entry(oldest.at(), null, stored.get()));
            }
        }
    }

    /** Returns the smallest gap, in ns of processor time, at which a checkpoint is worth keeping. */
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

    /** Returns the best candidate for removal in this list's memory and in the file; of equals, the one in the file. */
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

    /**
     * Returns the best candidate for removal in a list, in memory or in the file; null if there is nothing between
     * first and last.
     */
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
