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
 * The microscope of one lane. It follows the hardest triplet of the newest batch until somebody picks another one, which it
 * then holds. Images that are picked make a batch of their own, which is seen at every step anew.
 */
final class MicroscopeViewModel {
    /** While a run plays, eyes have this much time for a batch, and training most of the machine. */
    private static final long EVERY_NANOS = 500_000_000L;

    /** While nobody looks, the steps are looked through so often only, … */
    private static final long UNSEEN_NANOS = 2_000_000_000L;

    /** … and less often where that would take a larger share of the time than this: one of so many. */
    private static final int UNSEEN_SHARE = 200;

    /** Does work somewhere else and hands on what comes of it. */
    interface Elsewhere {
        /** Does it; exactly one of the two hears of it, on the thread that asked. */
        void run(Supplier<Seen> work, Consumer<Seen> done, Consumer<Exception> failed);
    }

    /** What a look brings. */
    record Seen(Optional<BatchSummary> survey, Optional<TripletView> view, long tookNanos) {}

    /** Why there is nothing to be seen. */
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
    /** The embeddings of the batch that was looked at last, by which it is known; null to look at whatever is newest. */
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

    /** Makes one that reads from this clock how long it takes to look, ns. */
    MicroscopeViewModel(LaneModel lane, Selection selection, Elsewhere elsewhere, LongSupplier clock) {
        this.lane = lane;
        this.selection = selection;
        this.elsewhere = elsewhere;
        this.clock = clock;
    }

    LaneModel lane() {
        return lane;
    }

    /** Returns what is seen; empty if there is an {@link #absence}. */
    Optional<TripletView> view() {
        return absence == Absence.NONE ? Optional.ofNullable(view) : Optional.empty();
    }

    /** Returns why nothing is seen. */
    Absence absence() {
        return absence;
    }

    /** Returns the hardest triplets of the last steps, the newest first. */
    List<FilmFrame> animation() {
        return recent.animation();
    }

    /** Returns what is remembered of the last steps, the oldest first. */
    List<BatchSummary> surveys() {
        return recent.surveys();
    }

    /** Tells whether it stays where it is while training goes on. */
    boolean isHeld() {
        return held;
    }

    /** Tells whether the images that are picked make the batch. */
    boolean isOfPicked() {
        return ofPicked;
    }

    /** Tells whether the images that are picked hold a triplet. */
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

    /** Tells whether what is seen is not of the step that the sphere shows. */
    boolean isOfAnotherStep() {
        return view != null
                && !ofPicked
                && !lane.run().liveProperty().get()
                && view.specimen().step() != lane.run().shownStep();
    }

    /** Chooses between the batches of the run and the images that are picked. */
    void usePicked(boolean picked) {
        ofPicked = picked;
        held = false;
        looked = null;
        pickedAt = null;
    }

    /** Follows the hardest triplet of the newest batch, or goes to the hardest one of the images that are picked. */
    void showHardest() {
        held = false;
        looked = null;
        pickedAt = null;
        pickedPoints = new BitSet();
    }

    /** Stays with what is seen, or follows the newest batch again. */
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

    /** Looks at a triplet of the same batch. */
    void look(Rows rows) {
        ask(rows);
    }

    /** Goes to the next (1) or the previous (−1) anchor and positive, in the order of the batch. */
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

    /** Shows a triplet of an earlier step as it was then. */
    void show(FilmFrame frame) {
        ofPicked = false;
        held = true;
        absence = Absence.NONE;
        wish = new Wish(frame.specimen(), Optional.of(frame.rows()), false, true);
    }

    /** Tells whether a row may become the anchor, the positive or the negative of what is seen. */
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

    /** Makes a row one part of the triplet. */
    void pick(TripletPart part, int row) {
        switch (part) {
            case ANCHOR -> pickAnchor(row);
            case POSITIVE -> pickPositive(row);
            case NEGATIVE -> pickNegative(row);
        }
    }

    /** Tells whether it is time to look through a step although nobody looks. */
    boolean wantsBatch(long nanos) {
        return lane.run().view().playing() && nanos - lookedAt >= Math.max(UNSEEN_NANOS, UNSEEN_SHARE * tookNanos);
    }

    /** Remembers what is new while nobody looks. */
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

    /** Takes what is new. */
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
