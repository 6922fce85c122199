package org.tripletlab.ui.inspect;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.metric.geometry.EvaluationRanking;

/**
 * Selection and order of the images in the grid.
 *
 * @param way criterion of the list
 * @param label class of the list, if it is one of a class; else −1
 */
record ImageListing(Way way, int label) {
    /** Criterion of the list. */
    enum Way {
        PICKED,
        MOST_CONFUSED,
        FARTHEST,
        CLOSEST,
        CLASS;

        String key() {
            return "inspect.list." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Maximum number of listed images. */
    static final int MOST = 40;

    /**
     * Listed image.
     *
     * @param point its number among the evaluation images
     * @param degrees value by which the list is ordered; NaN if it is ordered by number
     */
    record Entry(int point, double degrees) {}

    /**
     * Listed images.
     *
     * @param data the images
     * @param entries images that are listed
     * @param found number of images that satisfy the criterion
     */
    record Found(TrainingData data, List<Entry> entries, int found) {}

    /** Returns all lists available for these classes. */
    static List<ImageListing> all(int classCount) {
        Stream<ImageListing> ways =
                Arrays.stream(Way.values()).filter(way -> way != Way.CLASS).map(way -> new ImageListing(way, -1));
        Stream<ImageListing> classes =
                IntStream.range(0, classCount).mapToObj(label -> new ImageListing(Way.CLASS, label));
        return Stream.concat(ways, classes).toList();
    }

    /** Tells whether the list depends on the embeddings. */
    boolean isRanking() {
        return way != Way.PICKED && way != Way.CLASS;
    }

    /** Finds the images; slow if the list is a ranking. */
    Found find(TrainingData data, EmbeddingSnapshot snapshot, BitSet picked) {
        int[] labels = data.probe().labels();
        if (!isRanking()) {
            int[] points = IntStream.range(0, labels.length)
                    .filter(point -> way == Way.PICKED ? picked.get(point) : labels[point] == label)
                    .toArray();
            List<Entry> entries = IntStream.of(points)
                    .limit(MOST)
                    .mapToObj(point -> new Entry(point, Double.NaN))
                    .toList();
            return new Found(data, entries, points.length);
        }
        EvaluationRanking.Order order = switch (way) {
            case MOST_CONFUSED -> EvaluationRanking.Order.MOST_CONFUSED;
            case FARTHEST -> EvaluationRanking.Order.FARTHEST_FROM_OWN_AXIS;
            default -> EvaluationRanking.Order.CLOSEST_TO_OTHER_AXIS;
        };
        List<Entry> entries = EvaluationRanking.first(
                        order,
                        snapshot.unit(),
                        snapshot.embeddingSize(),
                        labels,
                        data.probe().classNames().size(),
                        MOST)
                .stream()
                .map(ranked -> new Entry(ranked.row(), ranked.degrees()))
                .toList();
        return new Found(data, entries, labels.length);
    }
}
