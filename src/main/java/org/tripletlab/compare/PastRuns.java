package org.tripletlab.compare;

import java.util.ArrayList;
import java.util.List;
import org.tripletlab.history.RunnerView;

/**
 * All lanes that can be brought back, and those that can be brought forward again, each the newest first. The newest are always kept,
 * others as long as they fit into half of the memory of the histories, which the runs in training then do without. Belongs to the user
 * interface thread.
 */
final class PastRuns {
    /** Maximum number, so that a list of them stays readable. */
    static final int MOST = 8;

    private final long most;
    private final List<PastLanes> entries = new ArrayList<>();
    private final List<PastLanes> undone = new ArrayList<>();
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

    /** Adds lanes that are about to be thrown away; what could be brought forward can be brought back after them. */
    void add(PastLanes newest) {
        for (int i = undone.size() - 1; i >= 0; i--) {
            entries.add(0, undone.get(i).after(PastLanes.Cause.BROUGHT_BACK));
        }
        undone.clear();
        entries.add(0, newest);
    }

    /** Adds lanes that are about to be replaced by earlier ones. */
    void addUndone(PastLanes newest) {
        undone.add(0, newest);
    }

    /** Adds lanes that are about to be replaced by those that were there before they were brought back. */
    void addRedone(PastLanes newest) {
        entries.add(0, newest);
    }

    /** Removes lanes that are brought back, and tells whether they were there. */
    boolean take(PastLanes past) {
        return entries.remove(past);
    }

    /** Removes lanes that are brought forward, and tells whether they were there. */
    boolean takeUndone(PastLanes later) {
        return undone.remove(later);
    }

    /**
     * Returns those that can be brought back, the newest first; without those of which nothing is lost, as after a refused experiment.
     *
     * @param present the present runs; a run that is about to be replaced is still among them
     */
    List<PastLanes> ready(List<RunnerView> present) {
        List<PastLanes> ready = lost(entries, present);
        List<PastLanes> later = lost(undone, present);
        long used = later.stream().mapToLong(PastLanes::bytes).sum();
        for (int i = 0; i < ready.size(); i++) {
            used += ready.get(i).bytes();
            if (i > 0 && (i >= MOST || used > most)) {
                ready.subList(i, ready.size()).forEach(past -> drop(entries, entries.indexOf(past)));
                ready = ready.subList(0, i);
            }
        }
        bytes = later.stream().mapToLong(PastLanes::bytes).sum()
                + ready.stream().mapToLong(PastLanes::bytes).sum();
        return List.copyOf(ready);
    }

    /** Returns those that can be brought forward, the last one undone first. */
    List<PastLanes> later(List<RunnerView> present) {
        return lost(undone, present);
    }

    private static List<PastLanes> lost(List<PastLanes> list, List<RunnerView> present) {
        for (int i = list.size() - 1; i >= 0; i--) {
            PastLanes past = list.get(i);
            if (past.isComplete() && (past.step() == 0 || isRepeated(list, i) || wentOn(list, i))) {
                drop(list, i);
            }
        }
        return list.stream()
                .filter(past -> past.isComplete() && !past.isStillIn(present))
                .toList();
    }

    /** Tells whether the next older entry is the same, as after a restart that was asked for twice. */
    private static boolean isRepeated(List<PastLanes> list, int i) {
        return i + 1 < list.size()
                && list.get(i + 1).isComplete()
                && list.get(i).isSameAs(list.get(i + 1));
    }

    /** Tells whether a refused experiment left the runs in place, and a later step threw them away. */
    private static boolean wentOn(List<PastLanes> list, int i) {
        PastLanes past = list.get(i);
        return list.subList(0, i).stream()
                .anyMatch(later -> later.isComplete() && !past.isSameAs(later) && past.isPartOf(later));
    }

    private static void drop(List<PastLanes> list, int i) {
        list.remove(i).discard();
    }

    /** Returns how much of the memory of the histories is left for the runs in training, in bytes. */
    long left() {
        return 2 * most - Math.min(most, bytes);
    }

    /** Releases all of them. */
    void close() {
        entries.forEach(PastLanes::discard);
        entries.clear();
        undone.forEach(PastLanes::discard);
        undone.clear();
    }
}
