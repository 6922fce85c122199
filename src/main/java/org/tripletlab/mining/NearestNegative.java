package org.tripletlab.mining;

/** The nearest negative of an anchor. */
final class NearestNegative {
    private NearestNegative() {}

    /** Returns the row of the nearest negative, the lowest if several are equally near; −1 if there is none. */
    static int of(MiningBatch batch, int anchor) {
        double[] distances = batch.distances();
        int start = anchor * batch.classes().size();
        double nearest = Double.POSITIVE_INFINITY;
        int found = -1;
        for (int row : batch.classes().otherClasses(anchor)) {
            double distance = distances[start + row];
            if (distance < nearest) {
                nearest = distance;
                found = row;
            }
        }
        return found;
    }
}
