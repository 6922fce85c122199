package org.tripletlab.ui.enrol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.Embeddings;
import org.tripletlab.evaluation.FrozenNetwork;
import org.tripletlab.evaluation.ImageEmbedder;
import org.tripletlab.store.EnrolledImage;

/**
 * Distances of an image from all enrolled names, by one network. Of several images of a name the nearest counts, not their mean: the
 * threshold is measured on pairs of single images, and a mean is nearer to every image than single images are.
 */
final class EnrolledDistances {
    private EnrolledDistances() {}

    /** Returns the distance of every name, the nearest first. */
    static List<NamedDistance> of(
            FrozenNetwork network, TrainingData data, List<EnrolledImage> enrolled, QueryImage query) {
        List<byte[]> images = new ArrayList<>();
        images.add(query.pixels());
        enrolled.forEach(each -> images.add(each.pixels()));
        Embeddings embedded = new ImageEmbedder(network.spec(), data, network.weights()).embed(images);
        Map<String, NamedDistance> nearest = new LinkedHashMap<>();
        for (int i = 0; i < enrolled.size(); i++) {
            NamedDistance next = new NamedDistance(
                    enrolled.get(i).name(),
                    distance(embedded.of(0), embedded.of(i + 1)),
                    Arrays.equals(enrolled.get(i).pixels(), query.pixels()));
            nearest.merge(next.name(), next, (one, other) -> other.distance() < one.distance() ? other : one);
        }
        return nearest.values().stream()
                .sorted((one, other) -> Double.compare(one.distance(), other.distance()))
                .toList();
    }

    private static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int k = 0; k < one.length; k++) {
            sum += (one[k] - other[k]) * (one[k] - other[k]);
        }
        return hasEmbedding(one) && hasEmbedding(other) ? Math.sqrt(sum) : Double.NaN;
    }

    /** Tells whether the network gives an image an embedding: all numbers are 0 if its output is. */
    static boolean hasEmbedding(double[] unit) {
        double squared = 0;
        for (double number : unit) {
            squared += number * number;
        }
        return squared > 0.5;
    }
}
