package org.tripletlab.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * All lanes that can be brought back, the newest first. The newest are always kept, others as long as they fit into half of the memory of
 * the histories, which the runs in training then do without. Belongs to the user interface thread.
 */
final class PastRuns {
    /** Maximum number, so that a list of them stays readable. */
    static final int MOST = 8;

    private final long most;
    private final List<PastLanes> entries = new ArrayList<>();
    // Read by the training threads.
    private volatile long bytes;

    /**
     * Creates an empty list.
     *
     * @param historyBound memory limit of the histories of all lanes together, in bytes
     */
    PastRuns(long historyBound) {
        most = historyBound / 2;
    }

    /** Adds lanes that are about to be thrown away. */
    void add(PastLanes newest) {
        entries.add(0, newest);
    }

    /** Removes lanes that are brought back, and tells whether they were there. */
    boolean take(PastLanes past) {
        return entries.remove(past);
    }

    /** Returns those that can be brought back, the newest first. */
    List<PastLanes> ready() {
        for (int i = entries.size() - 1; i >= 0; i--) {
            PastLanes past = entries.get(i);
            if (past.isComplete() && (past.step() == 0 || isRepeated(i))) {
                drop(i);
            }
        }
        List<PastLanes> ready = entries.stream().filter(PastLanes::isComplete).toList();
        long used = 0;
        for (int i = 0; i < ready.size(); i++) {
            used += ready.get(i).bytes();
            if (i > 0 && (i >= MOST || used > most)) {
                ready.subList(i, ready.size()).forEach(past -> drop(entries.indexOf(past)));
                ready = ready.subList(0, i);
            }
        }
        bytes = ready.stream().mapToLong(PastLanes::bytes).sum();
        return List.copyOf(ready);
    }

    /** Tells whether the next older entry is the same, as after a restart that was asked for twice. */
    private boolean isRepeated(int i) {
        return i + 1 < entries.size()
                && entries.get(i + 1).isComplete()
                && entries.get(i).isSameAs(entries.get(i + 1));
    }

    private void drop(int i) {
        entries.remove(i).discard();
    }

    /** Returns how much of the memory of the histories is left for the runs in training, in bytes. */
    long left() {
        return 2 * most - Math.min(most, bytes);
    }

    /** Releases all of them. */
    void close() {
        entries.forEach(PastLanes::discard);
        entries.clear();
    }
}
