package org.tripletlab.mining;

import java.util.Arrays;
import org.tripletlab.batch.Triplets;

/** Growing list of triplets with a known upper bound of its size. */
final class TripletCollector {
    private final int[] anchors;
    private final int[] positives;
    private final int[] negatives;
    private int count;

    TripletCollector(long capacity) {
        int room = Math.toIntExact(capacity);
        anchors = new int[room];
        positives = new int[room];
        negatives = new int[room];
    }

    void add(int anchor, int positive, int negative) {
        anchors[count] = anchor;
        positives[count] = positive;
        negatives[count] = negative;
        count++;
    }

    Triplets triplets() {
        if (count == anchors.length) {
            return new Triplets(anchors, positives, negatives);
        }
        return new Triplets(
                Arrays.copyOf(anchors, count), Arrays.copyOf(positives, count), Arrays.copyOf(negatives, count));
    }
}
