package org.tripletlab.ui.inspect;

import java.util.List;
import java.util.Optional;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.LossDistance;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.metric.pairs.EmbeddingDistance;
import org.tripletlab.metric.retrieval.Neighbours.Neighbour;
import org.tripletlab.text.Language;
import org.tripletlab.text.SmallNumber;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.fx.Appearance;

/** Texts about the picked image, in the current language. */
final class InspectTexts {
    private static final double SHORTEST_IN_DECIMALS = 0.0005;

    private static final double SMALLEST_IN_DECIMALS = 0.05;

    private final Texts texts;
    private final Appearance appearance;

    InspectTexts(Texts texts, Appearance appearance) {
        this.texts = texts;
        this.appearance = appearance;
    }

    Language language() {
        return texts.language();
    }

    /** Returns a key that changes when text or pictures must be rebuilt because of theme or text size. */
    Object appearanceKey() {
        return List.of(
                appearance.themeProperty().get(), appearance.fontScaleProperty().get());
    }

    String get(String key) {
        return texts.get(key);
    }

    String format(String key, Object... values) {
        return texts.format(key, values);
    }

    /** Returns the name of a list. */
    String of(ImageListing listing, TrainingData data) {
        boolean known = listing.label() >= 0
                && listing.label() < data.probe().classNames().size();
        return format(listing.way().key(), known ? data.probe().classNames().get(listing.label()) : "");
    }

    /** Returns number and class of an image. */
    String image(EvaluationSet probe, int point) {
        return format("inspect.image", point, probe.classNames().get(probe.labels()[point]));
    }

    /** Returns an angle; on a collapsed sphere with more digits, as one decimal could not distinguish them. */
    String angle(double degrees) {
        return degrees != 0 && Math.abs(degrees) < SMALLEST_IN_DECIMALS
                ? format("inspect.angle.small", SmallNumber.format(degrees, 1))
                : format("inspect.angle", degrees);
    }

    /** Returns the warning about the order of neighbours and class means; empty if the order is reliable. */
    String warning(Optional<PointReport> report, boolean diverged) {
        if (diverged) {
            return get("inspect.diverged");
        }
        return report.flatMap(PointReport::collapse)
                .map(collapse -> collapse.isOnePoint()
                        ? get("inspect.collapsed.point")
                        : format(
                                collapse.isOrdered() ? "inspect.collapsed.order" : "inspect.collapsed.noise",
                                angle(collapse.farthestDegrees()),
                                collapse.accuracy()))
                .orElse("");
    }

    /** Returns the caption of an image: its class, and the value by which the images are ordered. */
    String caption(EvaluationSet probe, int point, String value) {
        return probe.classNames().get(probe.labels()[point]) + "\n" + value;
    }

    /** Returns a neighbour with its distance. */
    String neighbour(EvaluationSet probe, Neighbour neighbour) {
        return format(
                "inspect.neighbour",
                neighbour.row(),
                probe.classNames().get(probe.labels()[neighbour.row()]),
                distance(neighbour.distance()));
    }

    /** Returns a distance; with more digits for a collapsed network, whose distances are below three decimals. */
    String distance(double distance) {
        return distance > 0 && distance < SHORTEST_IN_DECIMALS
                ? SmallNumber.format(distance, 1)
                : format("inspect.distance", distance);
    }

    /** Returns the name of the distance used by the loss. */
    String distanceName(ExperimentSpec spec) {
        if (LossDistance.of(spec) == EmbeddingDistance.SQUARED) {
            return get("inspect.distance.squared");
        }
        boolean compares = spec.applies(Parameters.DISTANCE) || spec.applies(Parameters.MARGIN);
        return get(compares ? "inspect.distance.euclidean" : "inspect.distance.plain");
    }
}
