package org.tripletlab.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.tripletlab.evaluation.Measurer;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.metric.diagnosis.Measurement;

/**
 * Recordings of a run within a memory limit, thinned evenly when it is reached. The first and the newest are always
 * kept.
 *
 * <p>Used by one thread at a time; the returned lists are immutable and may be shared.
 */
public final class RecordedHistory {
    private static final int BYTES_OF_NUMBERS = 1024;

    private final ThinnedList<HistoryEntry> entries;
    private List<Measurement> recent;

    /**
     * Creates an empty history.
     *
     * @param bound memory limit of all recordings, in bytes
     */
    RecordedHistory(LongSupplier bound) {
        this(new ThinnedList<>(bound, entry -> bytes(entry.recording())), List.of());
    }

    private RecordedHistory(ThinnedList<HistoryEntry> entries, List<Measurement> recent) {
        this.entries = entries;
        this.recent = recent;
    }

    /** Returns an independent history with the same recordings. */
    public RecordedHistory copy() {
        return new RecordedHistory(entries.copy(), recent);
    }

    /** Adds the newest recording and returns all kept ones, oldest first. */
    public List<Recording> add(Recording newest) {
        List<Measurement> next = new ArrayList<>(recent);
        next.add(newest.measurement());
        recent = List.copyOf(next.subList(Math.max(0, next.size() - Measurer.REMEMBERED), next.size()));
        entries.add(new HistoryEntry(newest, recent));
        return recordings();
    }

    /**
     * Removes everything after a step.
     *
     * @return the recording of that step, or of the last kept one before it
     */
    public HistoryEntry rewind(int step) {
        entries.cutAfter(entry -> entry.recording().measurement().step() <= step);
        List<HistoryEntry> kept = entries.items();
        HistoryEntry last = kept.get(kept.size() - 1);
        recent = last.recent();
        return last;
    }

    /** Adds the entries of another history, oldest first. */
    public void addAll(List<HistoryEntry> others) {
        others.forEach(entries::add);
        recent = others.isEmpty() ? recent : others.get(others.size() - 1).recent();
    }

    /** Returns all entries, oldest first. */
    public List<HistoryEntry> entries() {
        return entries.items();
    }

    /** Returns all recordings, oldest first. */
    public List<Recording> recordings() {
        return entries.items().stream().map(HistoryEntry::recording).toList();
    }

    /** Returns the approximate size of all recordings, in bytes. */
    long bytes() {
        return entries.items().stream()
                .mapToLong(entry -> bytes(entry.recording()))
                .sum();
    }

    private static long bytes(Recording recording) {
        return 4L * recording.snapshot().unit().length
                + 8L * recording.measurement().probe().classAxes().length
                + BYTES_OF_NUMBERS;
    }
}
