package org.tripletlab.metric.pairs;

/** Squared distances from one point to a range of others, in column layout. */
final class RowDistances {
    private RowDistances() {}

    /**
     * Computes ‖x_i − x_j‖² for j in [from, to) by direct differences, coordinates added in ascending order.
     *
     * @param columns one array for each coordinate
     * @param into receives the result from index {@code start} on
     */
    static void squared(double[][] columns, int i, int from, int to, double[] into, int start) {
        if (columns.length == 3) {
            squared3(columns[0], columns[1], columns[2], i, from, to, into, start);
            return;
        }
        first(columns[0], columns[0][i], from, to - from, into, start);
        for (int k = 1; k < columns.length; k++) {
            add(columns[k], columns[k][i], from, to - from, into, start);
        }
    }

    /** Three dimensions are the common case: one pass instead of three. */
    private static void squared3(
            double[] x, double[] y, double[] z, int i, int from, int to, double[] into, int start) {
        double xi = x[i];
        double yi = y[i];
        double zi = z[i];
        int count = to - from;
        for (int j = 0; j < count; j++) {
            double dx = x[from + j] - xi;
            double dy = y[from + j] - yi;
            double dz = z[from + j] - zi;
            into[start + j] = dx * dx + dy * dy + dz * dz;
        }
    }

    private static void first(double[] column, double at, int from, int count, double[] into, int start) {
        for (int j = 0; j < count; j++) {
            double difference = column[from + j] - at;
            into[start + j] = difference * difference;
        }
    }

    private static void add(double[] column, double at, int from, int count, double[] into, int start) {
        for (int j = 0; j < count; j++) {
            double difference = column[from + j] - at;
            into[start + j] += difference * difference;
        }
    }
}
