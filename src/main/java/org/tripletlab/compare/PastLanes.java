package org.tripletlab.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tripletlab.history.Branch;
import org.tripletlab.history.RunnerView;

/**
 * The lanes of a comparison as they were before a step that threw runs away, to be brought back. The training threads supply the runs;
 * recordings are shared with them, not copied. Belongs to the user interface thread.
 */
public final class PastLanes {
    /** The step that threw the runs away. */
    public enum Cause {
        /** All lanes began again. */
        RESTART,
        /** Another experiment began. */
        EXPERIMENT,
        /** The lanes went back to a recorded step. */
        REWIND,
        /** A ready comparison replaced the lanes. */
        COMPARISON,
        /** Lanes were closed. */
        CLOSED,
        /** A branched lane was closed by undo. */
        BRANCHED,
        /** A session was opened. */
        SESSION,
        /** Earlier lanes were brought back, and others followed. */
        BROUGHT_BACK;

        /** Tells whether the lanes themselves stayed. */
        public boolean keepsLanes() {
            return this == RESTART || this == EXPERIMENT || this == REWIND;
        }

        /** Tells whether the lanes that were not closed have only gone on since. */
        boolean closesSome() {
            return this == CLOSED || this == BRANCHED;
        }
    }

    private final Cause cause;
    private final List<LaneCapture> lanes;
    private final char chosen;
    private final boolean sameStart;
    private final long since;

    PastLanes(Cause cause, List<LaneCapture> lanes, char chosen, boolean sameStart) {
        this(cause, lanes, chosen, sameStart, System.nanoTime());
    }

    private PastLanes(Cause cause, List<LaneCapture> lanes, char chosen, boolean sameStart, long since) {
        this.cause = cause;
        this.lanes = lanes;
        this.chosen = chosen;
        this.sameStart = sameStart;
        this.since = since;
    }

    /** Returns the same lanes, of which another step is told. */
    PastLanes after(Cause other) {
        return new PastLanes(other, lanes, chosen, sameStart, since);
    }

    /** Returns the time at which they were thrown away, as of {@link System#nanoTime}. */
    public long since() {
        return since;
    }

    /** Returns the step that threw the runs away. */
    public Cause cause() {
        return cause;
    }

    /** Tells whether lanes that had nothing to do with them replaced them. */
    boolean replacedAll() {
        return cause == Cause.COMPARISON || cause == Cause.SESSION || cause == Cause.BROUGHT_BACK;
    }

    /** Returns the number of lanes. */
    public int count() {
        return lanes.size();
    }

    /** Returns the step of the most advanced lane; 0 until all runs are there. */
    public int step() {
        return runs().stream().mapToInt(Branch::step).max().orElse(0);
    }

    /** Returns the lanes, from left to right. */
    List<LaneCapture> lanes() {
        return lanes;
    }

    /** Returns the letter of the selected lane. */
    char chosen() {
        return chosen;
    }

    /** Tells whether the lanes shared images, batches and seed. */
    boolean isSameStart() {
        return sameStart;
    }

    /** Tells whether all training threads have answered. */
    boolean isComplete() {
        return lanes.stream().allMatch(lane -> lane.branch().isDone());
    }

    /** Tells whether nothing of them was lost: every run is there still, at the same step or further. */
    boolean isStillIn(List<RunnerView> present) {
        return lost(present) == 0;
    }

    /** Returns how many of its runs are no longer there, or went back. */
    public int lost(List<RunnerView> present) {
        return (int) runs().stream()
                .filter(run -> present.stream()
                        .noneMatch(now -> now.generation() == run.view().generation() && now.step() >= run.step()))
                .count();
    }

    /** Tells whether all its runs went on to be lost with a later step. */
    boolean isPartOf(PastLanes later) {
        return isStillIn(later.runs().stream().map(Branch::view).toList());
    }

    /** Tells whether both hold the same runs at the same steps. */
    boolean isSameAs(PastLanes other) {
        return moments().equals(other.moments());
    }

    private List<List<Integer>> moments() {
        return runs().stream()
                .map(run -> List.of(run.view().generation(), run.step()))
                .toList();
    }

    /** Returns the run of a lane; empty if it had none. */
    static Optional<Branch> run(LaneCapture lane) {
        return lane.branch().isDone() && !lane.branch().isCancelled()
                ? lane.branch().join()
                : Optional.empty();
    }

    /** Returns the memory that its runs keep in use, in bytes. */
    long bytes() {
        return runs().stream().mapToLong(Branch::bytes).sum();
    }

    private List<Branch> runs() {
        List<Branch> runs = new ArrayList<>();
        lanes.forEach(lane -> run(lane).ifPresent(runs::add));
        return runs;
    }

    /** Releases the runs, also those that are still to come. */
    void discard() {
        // Before the runs are listed, so that none arrives in between and stays open.
        lanes.forEach(lane -> lane.branch().cancel(false));
        runs().forEach(Branch::close);
    }
}
