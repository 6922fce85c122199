package org.tripletlab.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * A growing list within a memory limit: when it is full, every second item is removed, so that the whole range stays
 * covered. The first and the newest are always kept. Not thread-safe.
 *
 * @param <T> type of the items
 */
final class ThinnedList<T> {
    private record Entry<T>(long number, T item) {}

    private final LongSupplier bound;
    private final ToLongFunction<T> bytes;
    private List<Entry<T>> kept = new ArrayList<>();
    private long received;
    private long stride = 1;

    /**
     * Creates an empty list.
     *
     * @param bound memory limit of all items in bytes; queried at each addition, because it may change
     * @param bytes size of an item
     */
    ThinnedList(LongSupplier bound, ToLongFunction<T> bytes) {
        this.bound = bound;
        this.bytes = bytes;
    }

    /** Returns an independent list with the same items and the same thinning state. */
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

    /** Removes items from the end until the last one satisfies the condition. */
    void cutAfter(Predicate<T> lastToKeep) {
        while (!kept.isEmpty() && !lastToKeep.test(last().item())) {
            kept.remove(kept.size() - 1);
        }
        received = kept.isEmpty() ? 0 : last().number() + 1;
    }

    /** Returns the items, oldest first. */
    List<T> items() {
        return kept.stream().map(Entry::item).toList();
    }

    private Entry<T> last() {
        return kept.get(kept.size() - 1);
    }
}
