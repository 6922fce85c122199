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
import org.tripletlab.ui.microscope.BatchSummary.FilmFrame;
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
    private static final long UNSEEN_NANOS = 2_000_000_000L;

    /** While it is hidden, the interval is also at least this multiple of the duration of the last examination. */
    private static final int UNSEEN_SHARE = 200;

    /** Executor of an examination. */
    interface Elsewhere {
        /** Runs the examination; exactly one of the two callbacks is called, on the calling thread. */
        void run(Supplier<Seen> work, Consumer<Seen> done, Consumer<Exception> failed);
    }

    /** Result of an examination. */
    record Seen(Optional<BatchSummary> survey, Optional<TripletView> view, long tookNanos) {}

    /** Reason why nothing is shown. */
    enum Absence {
        NONE,
        NO_BATCH,
        NO_TRIPLET_LOSS,
        NO_TRIPLET,
        DIVERGED
    }

    private record Wish(InspectedBatch specimen, Optional<Rows> rows, boolean surveyed, boolean shown) {}

    private final LaneModel lane;
    private final Selection selection;
    private final Elsewhere elsewhere;
    private final LongSupplier clock;
    private final RecentSteps recent = new RecentSteps();
    private int generation = -1;
    private Object data;
    /** Embeddings of the batch examined last, which identify it; null to examine the newest batch. */
    private double[] looked;

    private long lookedAt;
    private long tookNanos;
    private boolean unseen;
    private boolean held;
    private boolean ofPicked;
    private float[] pickedAt;
    private BitSet pickedPoints = new BitSet();
    private Wish wish;
    private boolean busy;
    private Absence absence = Absence.NO_BATCH;
    private TripletView view;

    MicroscopeViewModel(LaneModel lane, Selection selection, Elsewhere elsewhere) {
        this(lane, selection, elsewhere, System::nanoTime);
    }

    /** Creates a view model that measures the duration of an examination with this clock, in nanoseconds. */
    MicroscopeViewModel(LaneModel lane, Selection selection, Elsewhere elsewhere, LongSupplier clock) {
        this.lane = lane;
        this.selection = selection;
        this.elsewhere = elsewhere;
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
    List<FilmFrame> animation() {
        return recent.animation();
    }

    /** Returns the summaries of the last steps, the oldest first. */
    List<BatchSummary> surveys() {
        return recent.surveys();
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
                && view.specimen().step() != lane.run().shownStep();
    }

    /** Chooses between the batches of the run and the picked images. */
    void usePicked(boolean picked) {
        ofPicked = picked;
        held = false;
        looked = null;
        pickedAt = null;
    }

    /** Follows the hardest triplet of the newest batch, or shows the hardest one of the picked images. */
    void showHardest() {
        held = false;
        looked = null;
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
    void look(Rows rows) {
        ask(rows);
    }

    /** Shows the next (1) or the previous (−1) pair of anchor and positive, in the order of the batch. */
    void move(int by) {
        int[] labels = view.specimen().batch().labels();
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
    void show(FilmFrame frame) {
        ofPicked = false;
        held = true;
        absence = Absence.NONE;
        wish = new Wish(frame.specimen(), Optional.of(frame.rows()), false, true);
    }

    /** Returns, for each row, whether it can replace a part of the shown triplet. */
    boolean[] eligible(TripletPart part) {
        int[] labels = view.specimen().batch().labels();
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
    boolean wantsBatch(long nanos) {
        return lane.run().view().playing() && nanos - lookedAt >= Math.max(UNSEEN_NANOS, UNSEEN_SHARE * tookNanos);
    }

    /** Records the newest batch while the microscope is hidden. */
    void collect(long nanos) {
        RunnerView run = lane.run().view();
        follow(run);
        unseen = true;
        BatchSnapshot newest = run.batch();
        if (!busy && newest != null && run.data() != null && newest.before() != looked && wantsBatch(nanos)) {
            looked = newest.before();
            lookedAt = nanos;
            fulfil(new Wish(InspectedBatch.of(newest, run.data()), Optional.empty(), true, false));
        }
    }

    /** Publishes new results; called once per pulse. */
    void pulse(long nanos) {
        RunnerView run = lane.run().view();
        follow(run);
        if (unseen) {
            unseen = false;
            looked = null;
        }
        if (ofPicked && !canShowPicked()) {
            usePicked(false);
        }
        if (!busy && wish == null) {
            wishForPicked(run);
        }
        if (!busy && wish == null) {
            wishForBatch(run, nanos);
        }
        if (!busy && wish != null) {
            fulfil(wish);
            wish = null;
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
        looked = null;
        held = false;
        wish = null;
        view = null;
        pickedAt = null;
        absence = Absence.NO_BATCH;
    }

    private void wishForBatch(RunnerView run, long nanos) {
        BatchSnapshot newest = run.batch();
        if (newest == null || run.data() == null) {
            absence = ofPicked || held ? absence : Absence.NO_BATCH;
            return;
        }
        boolean due = nanos - lookedAt >= EVERY_NANOS || !run.playing() || looked == null;
        if (newest.before() == looked || !due) {
            return;
        }
        looked = newest.before();
        lookedAt = nanos;
        InspectedBatch specimen = InspectedBatch.of(newest, run.data());
        wish = new Wish(specimen, Optional.empty(), true, !held && !ofPicked);
    }

    private void wishForPicked(RunnerView run) {
        EmbeddingSnapshot shown = lane.run().shownSnapshotProperty().get();
        BitSet points = selection.pointsProperty().get();
        if (!ofPicked || shown == null || (shown.unit() == pickedAt && points.equals(pickedPoints))) {
            return;
        }
        boolean same =
                points.equals(pickedPoints) && view != null && view.specimen().picked();
        pickedAt = shown.unit();
        pickedPoints = points;
        InspectedBatch specimen =
                InspectedBatch.of(points, shown, run.spec(), lane.run().probe().orElseThrow());
        wish = new Wish(specimen, same ? Optional.of(view.rows()) : Optional.empty(), false, true);
    }

    private void ask(Rows rows) {
        held = !ofPicked;
        wish = new Wish(view.specimen(), Optional.of(rows), false, true);
    }

    private void fulfil(Wish now) {
        if (!now.specimen().batch().comparesTriplets()) {
            absence = now.shown() ? Absence.NO_TRIPLET_LOSS : absence;
            return;
        }
        if (!now.specimen().batch().isFinite()) {
            absence = now.shown() ? Absence.DIVERGED : absence;
            return;
        }
        busy = true;
        int asked = generation;
        elsewhere.run(() -> look(now), seen -> take(now, seen, asked), problem -> {
            busy = false;
            throw new IllegalStateException(
                    "The triplets of step " + now.specimen().step() + " cannot be shown.", problem);
        });
    }

    private Seen look(Wish wish) {
        long start = clock.getAsLong();
        double[] distances = wish.specimen().batch().distances();
        Optional<BatchSummary> survey =
                wish.surveyed() ? Optional.of(BatchSummary.of(wish.specimen(), distances)) : Optional.empty();
        Optional<TripletView> view = wish.shown()
                ? wish.rows()
                        .or(() -> wish.specimen().batch().hardest(distances))
                        .flatMap(rows -> TripletView.of(wish.specimen(), distances, rows))
                : Optional.empty();
        return new Seen(survey, view, clock.getAsLong() - start);
    }

    private void take(Wish asked, Seen seen, int askedIn) {
        busy = false;
        tookNanos = seen.tookNanos();
        if (askedIn != generation) {
            return;
        }
        seen.survey().ifPresent(recent::remember);
        boolean outdated = asked.surveyed() && (held || ofPicked);
        if (asked.shown() && !outdated) {
            absence = seen.view().isPresent() ? Absence.NONE : Absence.NO_TRIPLET;
            view = seen.view().orElse(null);
        }
    }

    private boolean sameClass(int row, int other) {
        int[] labels = view.specimen().batch().labels();
        return labels[row] == labels[other];
    }
}
