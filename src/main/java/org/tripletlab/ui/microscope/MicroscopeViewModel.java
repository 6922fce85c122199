package org.tripletlab.ui.microscope;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.tripletlab.evaluation.BatchSnapshot;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.explain.TripletBatch.Rows;
import org.tripletlab.history.RunnerView;
import org.tripletlab.mining.BatchClasses;
import org.tripletlab.ui.microscope.BatchSummary.PastTriplet;
import org.tripletlab.ui.model.LaneModel;
import org.tripletlab.ui.model.Selection;

/**
 * View model of the microscope of one lane. It follows the hardest triplet of the newest batch until the user picks another one, and then
 * holds that. Picked images form a batch of their own, which is examined again at every step.
 */
final class MicroscopeViewModel {
    /** Minimum interval between batches while a run plays, in nanoseconds: time for reading, and most of the machine for training. */
    private static final long EVERY_NANOS = 500_000_000L;

    /** Minimum interval while the microscope is hidden, in nanoseconds. */
    private static final long HIDDEN_NANOS = 2_000_000_000L;

    /** While it is hidden, the interval is also at least this multiple of the duration of the last examination. */
    private static final int HIDDEN_FACTOR = 200;

    /** Executor of an examination. */
    interface BackgroundRunner {
        /** Runs the examination; exactly one of the two callbacks is called, on the calling thread. */
        void run(Supplier<Examination> work, Consumer<Examination> done, Consumer<Exception> failed);
    }

    /** Result of an examination. */
    record Examination(Optional<BatchSummary> summary, Optional<TripletView> view, long durationNanos) {}

    /** Reason why nothing is shown. */
    enum Absence {
        NONE,
        NO_BATCH,
        NO_TRIPLET_LOSS,
        NO_TRIPLET,
        DIVERGED
    }

    private record Request(InspectedBatch inspected, Optional<Rows> rows, boolean summarised, boolean shown) {}

    private final LaneModel lane;
    private final Selection selection;
    private final BackgroundRunner runner;
    private final LongSupplier clock;
    private final RecentSteps recent = new RecentSteps();
    private int generation = -1;
    private Object data;
    /** Embeddings of the batch examined last, which identify it; null to examine the newest batch. */
    private double[] examined;

    private long examinedAt;
    private long durationNanos;
    private boolean hidden;
    private boolean held;
    private boolean ofPicked;
    private float[] pickedAt;
    private BitSet pickedPoints = new BitSet();
    private Request request;
    private boolean busy;
    private Absence absence = Absence.NO_BATCH;
    private TripletView view;

    MicroscopeViewModel(LaneModel lane, Selection selection, BackgroundRunner runner) {
        this(lane, selection, runner, System::nanoTime);
    }

    /** Creates a view model that measures the duration of an examination with this clock, in nanoseconds. */
    MicroscopeViewModel(LaneModel lane, Selection selection, BackgroundRunner runner, LongSupplier clock) {
        this.lane = lane;
        this.selection = selection;
        this.runner = runner;
        this.clock = clock;
    }

    LaneModel lane() {
        return lane;
    }

    /** Returns the shown triplet; empty if there is an {@link #absence}. */
    Optional<TripletView> view() {
        return absence == Absence.NONE ? Optional.ofNullable(view) : Optional.empty();
    }

    /** Returns the reason why nothing is shown. */
    Absence absence() {
        return absence;
    }

    /** Returns the hardest triplets of the last steps, the newest first. */
    List<PastTriplet> hardest() {
        return recent.hardest();
    }

    /** Returns the summaries of the last steps, the oldest first. */
    List<BatchSummary> summaries() {
        return recent.summaries();
    }

    /** Tells whether the shown triplet is held while training continues. */
    boolean isHeld() {
        return held;
    }

    /** Tells whether the batch consists of the picked images. */
    boolean isOfPicked() {
        return ofPicked;
    }

    /** Tells whether the picked images contain a triplet. */
    boolean canShowPicked() {
        return lane.run()
                .probe()
                .map(probe -> {
                    int[] labels = selection.pointsProperty().get().stream()
                            .filter(row -> row < probe.count())
                            .map(row -> probe.labels()[row])
                            .toArray();
                    return BatchClasses.of(labels).pairCount() > 0;
                })
                .orElse(false);
    }

    /** Tells whether the shown triplet is of another step than the sphere. */
    boolean isOfAnotherStep() {
        return view != null
                && !ofPicked
                && !lane.run().liveProperty().get()
                && view.inspected().step() != lane.run().shownStep();
    }

    /** Chooses between the batches of the run and the picked images. */
    void usePicked(boolean picked) {
        ofPicked = picked;
        held = false;
        examined = null;
        pickedAt = null;
    }

    /** Follows the hardest triplet of the newest batch, or shows the hardest one of the picked images. */
    void showHardest() {
        held = false;
        examined = null;
        pickedAt = null;
        pickedPoints = new BitSet();
    }

    /** Holds the shown triplet, or follows the newest batch again. */
    void hold(boolean stay) {
        if (stay) {
            held = view != null;
        } else {
            showHardest();
        }
    }

    /** Makes a row the anchor. */
    void pickAnchor(int row) {
        boolean keeps =
                row != view.rows().positive() && sameClass(row, view.rows().positive());
        ask(new Rows(row, keeps ? view.rows().positive() : -1, -1));
    }

    /** Makes a row the positive. */
    void pickPositive(int row) {
        ask(new Rows(view.rows().anchor(), row, -1));
    }

    /** Makes a row the negative. */
    void pickNegative(int row) {
        ask(new Rows(view.rows().anchor(), view.rows().positive(), row));
    }

    /** Shows a triplet of the same batch. */
    void show(Rows rows) {
        ask(rows);
    }

    /** Shows the next (1) or the previous (−1) pair of anchor and positive, in the order of the batch. */
    void move(int by) {
        int[] labels = view.inspected().batch().labels();
        BatchClasses classes = BatchClasses.of(labels);
        List<Rows> pairs = IntStream.range(0, labels.length)
                .boxed()
                .flatMap(anchor -> Arrays.stream(classes.sameClass(anchor))
                        .filter(row -> row != anchor)
                        .mapToObj(row -> new Rows(anchor, row, -1)))
                .toList();
        int now = pairs.indexOf(new Rows(view.rows().anchor(), view.rows().positive(), -1));
        ask(pairs.get(Math.floorMod(now + by, pairs.size())));
    }

    /** Shows a triplet of an earlier step as recorded. */
    void show(PastTriplet triplet) {
        ofPicked = false;
        held = true;
        absence = Absence.NONE;
        request = new Request(triplet.inspected(), Optional.of(triplet.rows()), false, true);
    }

    /** Returns, for each row, whether it can replace a part of the shown triplet. */
    boolean[] eligible(TripletPart part) {
        int[] labels = view.inspected().batch().labels();
        BatchClasses classes = BatchClasses.of(labels);
        boolean[] eligible = new boolean[labels.length];
        for (int row = 0; row < labels.length; row++) {
            boolean same = sameClass(row, view.rows().anchor());
            eligible[row] = switch (part) {
                case ANCHOR -> classes.sameClass(row).length > 1;
                case POSITIVE -> same && row != view.rows().anchor();
                case NEGATIVE -> !same;
            };
        }
        return eligible;
    }

    /** Replaces a part of the triplet by a row. */
    void pick(TripletPart part, int row) {
        switch (part) {
            case ANCHOR -> pickAnchor(row);
            case POSITIVE -> pickPositive(row);
            case NEGATIVE -> pickNegative(row);
        }
    }

    /** Tells whether a step is to be examined while the microscope is hidden. */
    boolean isBatchDue(long nanos) {
        return lane.run().view().status().playing()
                && nanos - examinedAt >= Math.max(HIDDEN_NANOS, HIDDEN_FACTOR * durationNanos);
    }

    /** Records the newest batch while the microscope is hidden. */
    void recordHidden(long nanos) {
        RunnerView run = lane.run().view();
        follow(run);
        hidden = true;
        BatchSnapshot newest = run.latest().batch();
        if (!busy
                && newest != null
                && run.data() != null
                && newest.embeddings().before() != examined
                && isBatchDue(nanos)) {
            examined = newest.embeddings().before();
            examinedAt = nanos;
            submit(new Request(InspectedBatch.of(newest, run.data()), Optional.empty(), true, false));
        }
    }

    /** Publishes new results; called once per pulse. */
    void pulse(long nanos) {
        RunnerView run = lane.run().view();
        follow(run);
        if (hidden) {
            hidden = false;
            examined = null;
        }
        if (ofPicked && !canShowPicked()) {
            usePicked(false);
        }
        if (!busy && request == null) {
            requestPicked(run);
        }
        if (!busy && request == null) {
            requestBatch(run, nanos);
        }
        if (!busy && request != null) {
            submit(request);
            request = null;
        }
    }

    private void follow(RunnerView run) {
        if (run.generation() != generation || run.data() != data) {
            begin(run);
        }
        recent.forgetAfter(run.step());
    }

    private void begin(RunnerView run) {
        generation = run.generation();
        data = run.data();
        recent.clear();
        examined = null;
        held = false;
        request = null;
        view = null;
        pickedAt = null;
        absence = Absence.NO_BATCH;
    }

    private void requestBatch(RunnerView run, long nanos) {
        BatchSnapshot newest = run.latest().batch();
        if (newest == null || run.data() == null) {
            absence = ofPicked || held ? absence : Absence.NO_BATCH;
            return;
        }
        boolean due = nanos - examinedAt >= EVERY_NANOS || !run.status().playing() || examined == null;
        if (newest.embeddings().before() == examined || !due) {
            return;
        }
        examined = newest.embeddings().before();
        examinedAt = nanos;
        InspectedBatch inspected = InspectedBatch.of(newest, run.data());
        request = new Request(inspected, Optional.empty(), true, !held && !ofPicked);
    }

    private void requestPicked(RunnerView run) {
        EmbeddingSnapshot shown = lane.run().shownSnapshotProperty().get();
        BitSet points = selection.pointsProperty().get();
        if (!ofPicked || shown == null || (shown.unit() == pickedAt && points.equals(pickedPoints))) {
            return;
        }
        boolean same =
                points.equals(pickedPoints) && view != null && view.inspected().picked();
        pickedAt = shown.unit();
        pickedPoints = points;
        InspectedBatch inspected =
                InspectedBatch.of(points, shown, run.spec(), lane.run().probe().orElseThrow());
        request = new Request(inspected, same ? Optional.of(view.rows()) : Optional.empty(), false, true);
    }

    private void ask(Rows rows) {
        held = !ofPicked;
        request = new Request(view.inspected(), Optional.of(rows), false, true);
    }

    private void submit(Request now) {
        if (!now.inspected().batch().comparesTriplets()) {
            absence = now.shown() ? Absence.NO_TRIPLET_LOSS : absence;
            return;
        }
        if (!now.inspected().batch().isFinite()) {
            absence = now.shown() ? Absence.DIVERGED : absence;
            return;
        }
        busy = true;
        int requestedIn = generation;
        runner.run(() -> examine(now), result -> take(now, result, requestedIn), problem -> {
            busy = false;
            throw new IllegalStateException(
                    "The triplets of step " + now.inspected().step() + " cannot be shown.", problem);
        });
    }

    private Examination examine(Request request) {
        long start = clock.getAsLong();
        double[] distances = request.inspected().batch().distances();
        Optional<BatchSummary> summary =
                request.summarised() ? Optional.of(BatchSummary.of(request.inspected(), distances)) : Optional.empty();
        Optional<TripletView> view = request.shown()
                ? request.rows()
                        .or(() -> request.inspected().batch().hardest(distances))
                        .flatMap(rows -> TripletView.of(request.inspected(), distances, rows))
                : Optional.empty();
        return new Examination(summary, view, clock.getAsLong() - start);
    }

    private void take(Request requested, Examination result, int requestedIn) {
        busy = false;
        durationNanos = result.durationNanos();
        if (requestedIn != generation) {
            return;
        }
        result.summary().ifPresent(recent::remember);
        boolean outdated = requested.summarised() && (held || ofPicked);
        if (requested.shown() && !outdated) {
            absence = result.view().isPresent() ? Absence.NONE : Absence.NO_TRIPLET;
            view = result.view().orElse(null);
        }
    }

    private boolean sameClass(int row, int other) {
        int[] labels = view.inspected().batch().labels();
        return labels[row] == labels[other];
    }
}
