package org.tripletlab.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * A growing list within a memory bound: when it is full, every second item goes, evenly, so that the whole of it stays
 * covered. The first and the newest are always kept. Not thread-safe.
 *
 * @param <T> what is kept
 */
final class ThinnedList<T> {
    private record Entry<T>(long number, T item) {}

    private final LongSupplier bound;
    private final ToLongFunction<T> bytes;
    private List<Entry<T>> kept = new ArrayList<>();
    private long received;
    private long stride = 1;

    /**
     * Starts empty.
     *
     * @param bound bytes that the items may take together; asked whenever one is added, for it may change
     * @param bytes how many one takes
     */
    ThinnedList(LongSupplier bound, ToLongFunction<T> bytes) {
        this.bound = bound;
        this.bytes = bytes;
    }

    /** Returns another list with the same items, that thins out as this one would. */
    ThinnedList<T> copy() {
        ThinnedList<T> copy = new ThinnedList<>(bound, bytes);
        copy.kept = new ArrayList<>(kept);
        copy.received = received;
        copy.stride = stride;
        return copy;
    }

    void add(T newest) {
        if (!kept.isEmpty() && last().number() % stride != 0) {
            kept.remove(kept.size() - 1);
        }
        kept.add(new Entry<>(received, newest));
        received++;
        while (kept.size() > 2 && bytes.applyAsLong(newest) * kept.size() > bound.getAsLong()) {
            stride *= 2;
            long end = last().number();
            kept.removeIf(entry -> entry.number() != end && entry.number() % stride != 0);
        }
    }

    /** Drops items from the end until the last one satisfies the condition; those that come next take their place. */
    void cutAfter(Predicate<T> lastToKeep) {
        while (!kept.isEmpty() && !lastToKeep.test(last().item())) {
            kept.remove(kept.size() - 1);
        }
        received = kept.isEmpty() ? 0 : last().number() + 1;
    }

    /** Returns what is kept, oldest first. */
    List<T> items() {
        return kept.stream().map(Entry::item).toList();
    }

    private Entry<T> last() {
        return kept.get(kept.size() - 1);
    }
}
