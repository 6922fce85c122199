package org.tripletlab.ui.model;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.evaluation.FrozenNetwork;
import org.tripletlab.history.RunnerPhase;

/**
 * Pairs of evaluation images of every lane at the shown step, measured while a panel shows them; only the newest embeddings are measured.
 * Lanes are measured one after the other with pauses, so that training keeps its processors.
 */
public final class LanePairs {
    /** Pause after a measurement, as a multiple of its duration. */
    private static final long REST = 2;

    private static final String NONE = "verify.none";
    private static final String MEASURING = "verify.measuring";
    private static final String DIVERGED = "verify.diverged";
    private static final String TOO_FEW = "verify.too-few";

    private final LanesModel lanes;
    private final Measuring measuring;
    private final PerLane<Entry> perLane = new PerLane<>(Entry::new);
    private final Set<Object> watchers = new HashSet<>();
    private boolean busy;
    private long restUntil = System.nanoTime();
    private int turn;

    /** Executor of measurements on another thread, which delivers result or exception on the JavaFX application thread. */
    @FunctionalInterface
    public interface Measuring {
        /** Runs a measurement. */
        void run(Callable<MeasuredPairs> work, Consumer<MeasuredPairs> done, Consumer<Exception> failed);
    }

    /** Pairs of one lane. */
    public static final class Entry {
        private final LaneModel lane;
        private EmbeddingSnapshot requested;
        private int generation = -1;
        private MeasuredPairs measured;
        private String absence = NONE;

        Entry(LaneModel lane) {
            this.lane = lane;
        }

        /** Returns the lane. */
        public LaneModel lane() {
            return lane;
        }

        /** Returns the pairs; empty if there are none. */
        public Optional<MeasuredPairs> measured() {
            return Optional.ofNullable(measured);
        }

        /** Returns the text key of the reason why there are none. */
        public String absence() {
            return absence;
        }

        private void forget(String why) {
            requested = null;
            measured = null;
            absence = why;
        }

        private void update() {
            boolean live = lane.run().liveProperty().get();
            EmbeddingSnapshot shown = lane.run().shownSnapshotProperty().get();
            if (generation != lane.run().view().generation()) {
                generation = lane.run().view().generation();
                forget(NONE);
            }
            if (live && lane.run().phaseProperty().get() == RunnerPhase.DIVERGED) {
                forget(DIVERGED);
            } else if (shown == null || lane.run().data().isEmpty()) {
                forget(NONE);
            } else if (absence.equals(NONE)) {
                absence = MEASURING;
            }
        }

        private boolean isDue() {
            boolean diverged = lane.run().liveProperty().get()
                    && lane.run().phaseProperty().get() == RunnerPhase.DIVERGED;
            EmbeddingSnapshot shown = lane.run().shownSnapshotProperty().get();
            return !diverged && shown != null && lane.run().data().isPresent() && !shown.equals(requested);
        }
    }

    /** Starts without watchers. */
    public LanePairs(LanesModel lanes, Measuring measuring) {
        this.lanes = lanes;
        this.measuring = measuring;
    }

    /**
     * Registers or removes a watcher; pairs are measured while there is at least one.
     *
     * @param watcher identifies the caller
     */
    public void watch(Object watcher, boolean watches) {
        if (watches) {
            watchers.add(watcher);
        } else {
            watchers.remove(watcher);
        }
    }

    /** Returns the pairs of all lanes, in their order. */
    public List<Entry> entries() {
        return perLane.items();
    }

    /**
     * Returns the Euclidean distance of the two picked images in a lane, at the measured step; NaN unless exactly two images of that lane
     * are picked.
     */
    public double pickedDistance(Entry entry) {
        BitSet picked = lanes.selection().pointsProperty().get();
        if (picked.cardinality() != 2 || entry.measured == null || !lanes.isSelectionAbout(entry.lane)) {
            return Double.NaN;
        }
        EmbeddingSnapshot snapshot = entry.measured.snapshot();
        int first = picked.nextSetBit(0);
        int second = picked.nextSetBit(first + 1);
        if (second >= snapshot.count()) {
            return Double.NaN;
        }
        int size = snapshot.embeddingSize();
        double sum = 0;
        for (int k = 0; k < size; k++) {
            double apart = (double) snapshot.unit()[first * size + k] - snapshot.unit()[second * size + k];
            sum += apart * apart;
        }
        return Math.sqrt(sum);
    }

    /** Publishes new results; called once per pulse. */
    public void pulse() {
        perLane.follow(lanes.lanes());
        List<Entry> entries = perLane.items();
        entries.forEach(Entry::update);
        if (watchers.isEmpty() || busy || System.nanoTime() - restUntil < 0) {
            return;
        }
        for (int i = 1; i <= entries.size(); i++) {
            int place = (turn + i) % entries.size();
            if (entries.get(place).isDue()) {
                turn = place;
                measure(entries.get(place));
                return;
            }
        }
    }

    private void measure(Entry entry) {
        LiveModel run = entry.lane.run();
        EmbeddingSnapshot snapshot = run.shownSnapshotProperty().get();
        Optional<FrozenNetwork> network = run.liveProperty().get()
                ? Optional.ofNullable(run.view().latest().network())
                : Optional.empty();
        TrainingData data = run.data().orElseThrow();
        entry.requested = snapshot;
        busy = true;
        long start = System.nanoTime();
        measuring.run(
                () -> MeasuredPairs.of(snapshot, network, data),
                found -> take(entry, snapshot, found, start),
                problem -> refuse(entry, snapshot, problem, start));
    }

    private void take(Entry entry, EmbeddingSnapshot of, MeasuredPairs found, long start) {
        rest(start);
        if (of.equals(entry.requested)) {
            entry.measured = found;
        }
    }

    private void refuse(Entry entry, EmbeddingSnapshot of, Exception problem, long start) {
        rest(start);
        if (!(problem instanceof IllegalArgumentException)) {
            throw new IllegalStateException("The pairs of step " + of.step() + " cannot be measured.", problem);
        }
        if (of.equals(entry.requested)) {
            entry.measured = null;
            entry.absence = isFinite(of.unit()) ? TOO_FEW : DIVERGED;
        }
    }

    private void rest(long start) {
        busy = false;
        long now = System.nanoTime();
        restUntil = now + REST * (now - start);
    }

    private static boolean isFinite(float[] unit) {
        for (float number : unit) {
            if (!Float.isFinite(number)) {
                return false;
            }
        }
        return true;
    }
}
