package org.tripletlab.reference;

import java.util.ArrayList;
import java.util.List;

/** The definitions of triplets and zones, written as three plain loops to hold the miners against. */
public final class TripletOracle {
    private TripletOracle() {}

    /** Whether a triplet of these two distances is wanted. */
    @FunctionalInterface
    public interface Rule {
        /** Returns whether to take it. */
        boolean takes(double anchorPositive, double anchorNegative);
    }

    /** Every valid triplet that the rule takes, ordered by anchor, positive, negative. */
    public static List<List<Integer>> triplets(int[] labels, double[] distances, Rule rule) {
        int size = labels.length;
        List<List<Integer>> found = new ArrayList<>();
        for (int a = 0; a < size; a++) {
            for (int p = 0; p < size; p++) {
                for (int n = 0; n < size; n++) {
                    if (a != p
                            && labels[a] == labels[p]
                            && labels[a] != labels[n]
                            && rule.takes(distances[a * size + p], distances[a * size + n])) {
                        found.add(List.of(a, p, n));
                    }
                }
            }
        }
        return found;
    }

    /** For each (anchor, positive) of the list the triplet with the smallest negative distance, the first of equals. */
    public static List<List<Integer>> nearestNegatives(List<List<Integer>> triplets, double[] distances, int size) {
        List<List<Integer>> best = new ArrayList<>();
        for (List<Integer> triplet : triplets) {
            List<Integer> last = best.isEmpty() ? null : best.get(best.size() - 1);
            if (last == null || !last.subList(0, 2).equals(triplet.subList(0, 2))) {
                best.add(triplet);
            } else if (distances[triplet.get(0) * size + triplet.get(2)]
                    < distances[last.get(0) * size + last.get(2)]) {
                best.set(best.size() - 1, triplet);
            }
        }
        return best;
    }

    /** For each anchor the triplet with the largest positive distance, then the smallest negative distance. */
    public static List<List<Integer>> batchHard(int[] labels, double[] distances) {
        int size = labels.length;
        List<List<Integer>> best = new ArrayList<>();
        for (List<Integer> triplet :
                nearestNegatives(triplets(labels, distances, (ap, an) -> !Double.isNaN(ap + an)), distances, size)) {
            List<Integer> last = best.isEmpty() ? null : best.get(best.size() - 1);
            if (last == null || !last.get(0).equals(triplet.get(0))) {
                best.add(triplet);
            } else if (distances[triplet.get(0) * size + triplet.get(1)]
                    > distances[last.get(0) * size + last.get(1)]) {
                best.set(best.size() - 1, triplet);
            }
        }
        return best;
    }

    /** Returns one column of a list of triplets. */
    public static int[] column(List<List<Integer>> triplets, int column) {
        return triplets.stream().mapToInt(triplet -> triplet.get(column)).toArray();
    }
}
