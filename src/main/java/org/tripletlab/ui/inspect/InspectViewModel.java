package org.tripletlab.ui.inspect;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.experiment.LossDistance;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.metric.pairs.ClosestPairs;
import org.tripletlab.metric.pairs.EmbeddingDistance;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.fx.Latest;
import org.tripletlab.ui.inspect.PointReport.Question;
import org.tripletlab.ui.model.LaneModel;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.model.LiveModel;
import org.tripletlab.ui.model.PerLane;

/**
 * View model of the picked image in the chosen lane, at the shown step. All searches run in the background; while the network trains, the
 * results follow a few times a second.
 */
final class InspectViewModel {
    static final int MOST_NEIGHBOURS = 12;
    static final int PAIRS = 12;

    private static final long REPORT_NANOS = 250_000_000L;
    private static final long SEARCH_NANOS = 1_000_000_000L;
    private static final int FIRST_COUNT = 5;

    private final LanesModel lanes;
    private final PerLane<Trajectory> trails = new PerLane<>(Trajectory::new);
    private final IntegerProperty count = new SimpleIntegerProperty(FIRST_COUNT);
    private final ObjectProperty<ImageListing> listing =
            new SimpleObjectProperty<>(new ImageListing(ImageListing.Way.MOST_CONFUSED, -1));
    private final ReadOnlyObjectWrapper<Optional<TrainingData>> data = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Latest<Question, Optional<PointReport>> report;
    private final Latest<Search, ImageListing.Found> found;
    private final Latest<PairSearch, Pairs> pairs;

    /** Query for a list; without embeddings if the list does not depend on them. */
    private record Search(TrainingData data, EmbeddingSnapshot snapshot, ImageListing listing, BitSet picked) {
        ImageListing.Found find() {
            return listing.find(data, snapshot, picked);
        }

        boolean isDeferrable(Search next) {
            return new Search(next.data, next.snapshot, listing, picked).equals(next);
        }
    }

    /** Query for pairs. */
    private record PairSearch(TrainingData data, EmbeddingSnapshot snapshot, EmbeddingDistance distance) {
        Pairs find() {
            return new Pairs(
                    data,
                    ClosestPairs.ofDifferentClasses(
                            snapshot.unit(),
                            snapshot.embeddingSize(),
                            data.probe().labels(),
                            distance,
                            PAIRS));
        }

        boolean isDeferrable(PairSearch next) {
            return data.equals(next.data) && distance == next.distance;
        }
    }

    /**
     * Closest images of different classes.
     *
     * @param data the images
     * @param closest pairs of numbers among the evaluation images, the closest first
     */
    record Pairs(TrainingData data, List<ClosestPairs.Pair> closest) {}

    InspectViewModel(LanesModel lanes, Background background) {
        this.lanes = lanes;
        report = InspectViewModel.<Question, Optional<PointReport>>query(background)
                .pausing(Question::differsInEmbeddingsOnly, duration -> REPORT_NANOS);
        found = InspectViewModel.<Search, ImageListing.Found>query(background)
                .pausing(Search::isDeferrable, duration -> SEARCH_NANOS);
        pairs = InspectViewModel.<PairSearch, Pairs>query(background)
                .pausing(PairSearch::isDeferrable, duration -> SEARCH_NANOS);
    }

    private static <Q, A> Latest<Q, A> query(Background background) {
        return new Latest<>(background, "The neighbours of a point cannot be shown.");
    }

    /** Returns the number of neighbours of each kind. */
    IntegerProperty countProperty() {
        return count;
    }

    /** Returns the selected list. */
    ObjectProperty<ImageListing> listingProperty() {
        return listing;
    }

    /** Returns the images of the chosen lane; empty until it is prepared. */
    ReadOnlyObjectProperty<Optional<TrainingData>> dataProperty() {
        return data.getReadOnlyProperty();
    }

    /** Returns the inspected lane. */
    LaneModel lane() {
        return lanes.chosenProperty().get();
    }

    /** Tells whether there are several lanes. */
    boolean isOneOfSeveral() {
        return lanes.lanes().size() > 1;
    }

    /** Returns the picked image, or −1. */
    int point() {
        int point = lanes.selection().pointProperty().get();
        return data.get().filter(now -> point < now.probe().count()).isPresent() ? point : -1;
    }

    /** Returns all picked images. */
    BitSet picked() {
        return lanes.selection().pointsProperty().get();
    }

    /** Returns the report on the picked image; empty during its computation, and if the network has diverged. */
    Optional<PointReport> report() {
        return report.answer()
                .flatMap(answer -> answer)
                .filter(answer -> !isDiverged()
                        && answer.question().point() == point()
                        && isOfNow(answer.question().data()));
    }

    /** Tells whether there is no report because the network has diverged; earlier steps can still be inspected. */
    boolean isDiverged() {
        LiveModel run = lane().run();
        boolean now = run.liveProperty().get() && run.phaseProperty().get() == RunnerPhase.DIVERGED;
        return now || report.answer().filter(Optional::isEmpty).isPresent();
    }

    /** Returns the listed images. */
    Optional<ImageListing.Found> found() {
        return found.answer().filter(answer -> isOfNow(answer.data()));
    }

    /** Returns the closest images of different classes. */
    Optional<Pairs> pairs() {
        return pairs.answer().filter(answer -> isOfNow(answer.data()));
    }

    /** Picks an image; −1 for none. */
    void pick(int point) {
        lanes.selection().pick(point);
    }

    /** Picks the two images of a pair. */
    void pick(ClosestPairs.Pair pair, int first) {
        BitSet both = new BitSet();
        both.set(pair.first());
        both.set(pair.second());
        lanes.selection().pickAll(both, first);
    }

    /** Lists the picked images if there are several. */
    void listPicked() {
        if (picked().cardinality() > 1) {
            listing.set(new ImageListing(ImageListing.Way.PICKED, -1));
        }
    }

    /** Picks all listed images. */
    void pickListed() {
        found().filter(answer -> !answer.entries().isEmpty()).ifPresent(answer -> {
            BitSet all = new BitSet();
            answer.entries().forEach(entry -> all.set(entry.point()));
            lanes.selection().pickAll(all, answer.entries().get(0).point());
        });
    }

    /**
     * Publishes new results; called once per pulse.
     *
     * @param visible whether the pane is visible; the trajectories on the spheres are updated in any case
     */
    void pulse(boolean visible) {
        trails.follow(lanes.lanes());
        trails.items().forEach(trail -> trail.pulse(lanes));
        LaneModel lane = lane();
        data.set(lane.run().data());
        EmbeddingSnapshot snapshot = lane.run().shownSnapshotProperty().get();
        Optional<TrainingData> now = data.get()
                .filter(images ->
                        snapshot != null && snapshot.count() == images.probe().count());
        if (now.isEmpty()) {
            report.forget();
            found.forget();
            pairs.forget();
        } else if (visible) {
            ask(now.get(), snapshot);
        }
    }

    private void ask(TrainingData images, EmbeddingSnapshot snapshot) {
        EmbeddingDistance distance = LossDistance.of(lane().run().view().spec());
        if (point() < 0) {
            report.forget();
        } else {
            report.ask(new Question(images, snapshot, distance, point(), count.get()), PointReport::of);
        }
        ImageListing list = listing.get();
        if (list.label() >= images.probe().classNames().size()) {
            list = new ImageListing(ImageListing.Way.MOST_CONFUSED, -1);
            listing.set(list);
        }
        BitSet picked = list.way() == ImageListing.Way.PICKED ? picked() : new BitSet();
        // Lists that do not depend on the embeddings are not computed again for new ones.
        EmbeddingSnapshot of = list.isRanking() ? snapshot : null;
        found.ask(new Search(images, of, list, picked), Search::find);
        pairs.ask(new PairSearch(images, snapshot, distance), PairSearch::find);
    }

    private boolean isOfNow(TrainingData images) {
        return data.get().filter(now -> Objects.equals(now, images)).isPresent();
    }
}
