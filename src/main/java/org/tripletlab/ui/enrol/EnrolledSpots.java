package org.tripletlab.ui.enrol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tripletlab.data.Examples;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.Embeddings;
import org.tripletlab.evaluation.FrozenNetwork;
import org.tripletlab.evaluation.ImageEmbedder;
import org.tripletlab.render.style.MarkInk;
import org.tripletlab.store.EnrolledImage;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.fx.Latest;
import org.tripletlab.ui.model.LaneModel;
import org.tripletlab.ui.model.SphereMarks;

/** Marks of the enrolled images on the sphere of one lane, placed by the newest network while it learns. */
final class EnrolledSpots {
    private static final double RADIUS = 6;

    private record Request(
            FrozenNetwork network, TrainingData data, List<EnrolledImage> enrolled, Optional<QueryImage> openedImage) {}

    private final LaneModel lane;
    private final Object owner;
    private final Latest<Request, SphereMarks> marks;

    EnrolledSpots(LaneModel lane, Object owner, Background background) {
        this.lane = lane;
        this.owner = owner;
        this.marks = new Latest<Request, SphereMarks>(background, "The enrolled images cannot be shown on the sphere.")
                .whenAnswered((request, found) -> lane.mark(owner, found));
    }

    /**
     * Follows the enrolled images.
     *
     * @param openedImage image from a file, which is not among the evaluation images
     */
    void follow(List<EnrolledImage> enrolled, int height, int width, Optional<QueryImage> openedImage) {
        FrozenNetwork network = lane.run().view().latest().network();
        Optional<TrainingData> data = lane.run().images();
        List<EnrolledImage> fitting = data.isPresent() && fits(data.get(), height, width) ? enrolled : List.of();
        Optional<QueryImage> fittingImage =
                openedImage.filter(image -> data.isPresent() && fits(data.get(), image.height(), image.width()));
        if (network == null
                || data.isEmpty()
                || !lane.run().liveProperty().get()
                || (fitting.isEmpty() && fittingImage.isEmpty())) {
            marks.forget();
            lane.mark(owner, SphereMarks.NONE);
            return;
        }
        marks.ask(new Request(network, data.get(), fitting, fittingImage), EnrolledSpots::marks);
    }

    private static boolean fits(TrainingData data, int height, int width) {
        Examples wanted = data.trained().examples();
        return wanted.height() == height && wanted.width() == width;
    }

    private static SphereMarks marks(Request wanted) {
        List<byte[]> images = new ArrayList<>();
        wanted.enrolled.forEach(each -> images.add(each.pixels()));
        wanted.openedImage.ifPresent(image -> images.add(image.pixels()));
        Embeddings embedded =
                new ImageEmbedder(wanted.network.spec(), wanted.data, wanted.network.weights()).embed(images);
        List<SphereMarks.Spot> spots = new ArrayList<>();
        for (int i = 0; i < embedded.count(); i++) {
            if (EnrolledDistances.hasEmbedding(embedded.of(i))) {
                spots.add(
                        i < wanted.enrolled.size()
                                ? new SphereMarks.Spot(
                                        embedded.of(i),
                                        MarkInk.ENROLLED,
                                        RADIUS,
                                        wanted.enrolled.get(i).name())
                                : new SphereMarks.Spot(embedded.of(i), MarkInk.DRAWING, RADIUS));
            }
        }
        return new SphereMarks(List.of(), spots);
    }
}
