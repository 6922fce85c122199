package org.tripletlab.session;

import java.util.ArrayList;
import java.util.List;

/**
 * The recordings of a run within a memory bound: when it is full, every second one goes, evenly, so that the whole run
 * stays on the timeline. The first and the newest are always kept.
 *
 * <p>Used by one thread at a time; the lists it returns are immutable and may be passed on.
 */
final class RecordedHistory {
    private static final int BYTES_OF_NUMBERS = 1024;

    private final long bound;
    private List<Recording> kept = List.of();
    private int received;
    private int stride = 1;

    /**
     * Starts empty.
     *
     * @param bound bytes that the recordings may take together
     */
    RecordedHistory(long bound) {
        this.bound = bound;
    }

    /** Adds the newest recording and returns all that are kept, oldest first. */
    List<Recording> add(Recording newest) {
        List<Recording> next = new ArrayList<>(kept);
        boolean previousWasOnlyNewest = received > 0 && (received - 1) % stride != 0;
        if (previousWasOnlyNewest) {
            next.remove(next.size() - 1);
        }
        next.add(newest);
        received++;
        while (next.size() > 2 && bytes(newest) * next.size() > bound) {
            next = thin(next);
            stride *= 2;
        }
        kept = List.copyOf(next);
        return kept;
    }

    private List<Recording> thin(List<Recording> full) {
        List<Recording> thinned = new ArrayList<>();
        for (int i = 0; i < full.size(); i += 2) {
            thinned.add(full.get(i));
        }
        if (full.size() % 2 == 0) {
            thinned.add(full.get(full.size() - 1));
        }
        return thinned;
    }

    private static long bytes(Recording recording) {
        return 4L * recording.snapshot().unit().length
                + 8L * recording.measurement().probe().classAxes().length
                + BYTES_OF_NUMBERS;
    }
}
