package org.tripletlab.metric.pairs;

/**
 * Test over <em>all</em> pairs whether the largest same-class distance is below the smallest different-class one,
 * without computing every pair of a large set.
 *
 * <p>Exact: a known pair that violates the condition ends the search; otherwise the largest same-class distance is
 * computed, and another class is only searched from a point if the bounding ball of that class is within that distance.
 */
final class StrictSeparation {
    /** Bound of the rounding error of distances between unit vectors. */
    private static final double SLACK = 1e-12;

    private final ClassOrder order;
    private final double[][] columns;
    private final double[] row;
    private final double[][] centres;
    private final double[] radii;

    StrictSeparation(ClassOrder order, int embeddingSize) {
        this.order = order;
        this.columns = new double[embeddingSize][order.count()];
        this.row = new double[order.count()];
        this.centres = new double[order.classCount()][embeddingSize];
        this.radii = new double[order.classCount()];
    }

    /**
     * Runs the test.
     *
     * @param unit N×D embeddings, row-major, all finite
     * @param genuineSeen largest known squared same-class distance of the set; NaN if none
     * @param impostorSeen smallest known squared different-class distance of the set; NaN if none
     * @return null if there are no pairs of one kind
     */
    Boolean holds(double[] unit, double genuineSeen, double impostorSeen) {
        if (!hasBothKinds()) {
            return null;
        }
        if (genuineSeen >= impostorSeen) {
            return false;
        }
        order.columns(unit, columns);
        double genuineMax = genuineMax(impostorSeen);
        if (genuineMax >= impostorSeen) {
            return false;
        }
        for (int c = 0; c < order.classCount(); c++) {
            enclose(c);
        }
        return !someImpostorWithin(genuineMax);
    }

    private boolean hasBothKinds() {
        int filled = 0;
        boolean genuine = false;
        for (int c = 0; c < order.classCount(); c++) {
            int size = order.end(c) - order.start(c);
            filled += size > 0 ? 1 : 0;
            genuine |= size > 1;
        }
        return genuine && filled > 1;
    }

    /** Returns the largest squared same-class distance, or the first one found that reaches the limit. */
    private double genuineMax(double limit) {
        double max = 0;
        for (int c = 0; c < order.classCount(); c++) {
            for (int i = order.start(c); i < order.end(c); i++) {
                int count = order.end(c) - i - 1;
                RowDistances.squared(columns, i, i + 1, order.end(c), row, 0);
                for (int j = 0; j < count; j++) {
                    max = Math.max(max, row[j]);
                }
                if (max >= limit) {
                    return max;
                }
            }
        }
        return max;
    }

    /** Computes the bounding ball of a class: its mean and the distance of its farthest point. */
    private void enclose(int classIndex) {
        int start = order.start(classIndex);
        int end = order.end(classIndex);
        double[] centre = centres[classIndex];
        for (int k = 0; k < centre.length; k++) {
            double sum = 0;
            for (int i = start; i < end; i++) {
                sum += columns[k][i];
            }
            centre[k] = sum / (end - start);
        }
        double radius = 0;
        for (int i = start; i < end; i++) {
            radius = Math.max(radius, distance(i, centre));
        }
        radii[classIndex] = radius;
    }

    private boolean someImpostorWithin(double squaredLimit) {
        double limit = Math.sqrt(squaredLimit) + SLACK;
        for (int c = 0; c < order.classCount(); c++) {
            for (int i = order.start(c); i < order.end(c); i++) {
                for (int other = c + 1; other < order.classCount(); other++) {
                    if (distance(i, centres[other]) - radii[other] <= limit && reaches(i, other, squaredLimit)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean reaches(int i, int other, double squaredLimit) {
        int start = order.start(other);
        int count = order.end(other) - start;
        RowDistances.squared(columns, i, start, order.end(other), row, 0);
        for (int j = 0; j < count; j++) {
            if (row[j] <= squaredLimit) {
                return true;
            }
        }
        return false;
    }

    private double distance(int i, double[] centre) {
        double sum = 0;
        for (int k = 0; k < centre.length; k++) {
            double difference = columns[k][i] - centre[k];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }
}
