package org.tripletlab.metric.pairs;

/** The rows sorted by class (within a class in their given order), so that same-class pairs are contiguous. */
final class ClassOrder {
    private final int[] rows;
    private final int[] starts;

    ClassOrder(int[] labels, int classCount) {
        starts = new int[classCount + 1];
        for (int label : labels) {
            starts[label + 1]++;
        }
        for (int c = 0; c < classCount; c++) {
            starts[c + 1] += starts[c];
        }
        rows = new int[labels.length];
        int[] next = starts.clone();
        for (int i = 0; i < labels.length; i++) {
            rows[next[labels[i]]++] = i;
        }
    }

    int count() {
        return rows.length;
    }

    int classCount() {
        return starts.length - 1;
    }

    /** Returns the first position of a class; the next class starts where it ends. */
    int start(int classIndex) {
        return starts[classIndex];
    }

    /** Returns the position after the last one of a class. */
    int end(int classIndex) {
        return starts[classIndex + 1];
    }

    /** Writes embeddings in this order, one array for each coordinate: inner loops over columns vectorise. */
    void columns(double[] unit, double[][] columns) {
        int size = columns.length;
        for (int k = 0; k < size; k++) {
            double[] column = columns[k];
            for (int i = 0; i < rows.length; i++) {
                column[i] = unit[rows[i] * size + k];
            }
        }
    }
}
