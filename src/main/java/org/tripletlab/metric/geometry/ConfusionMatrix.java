package org.tripletlab.metric.geometry;

/**
 * Which class is taken for which, when every embedding is read as the class of the nearest axis (largest cosine; of equals the
 * lower class). Fairly: in two stratified halves, axes from one, counted on the other, both ways, as in {@link
 * NearestClassMeanAccuracy}.
 *
 * <p>Use it to see <em>where</em> an embedding is wrong, once the accuracy says how often. A good one has nothing beside the
 * diagonal; merged classes fill a square of four cells; a collapsed blob spreads every row, or fills one column.
 *
 * @param classes C
 * @param counts C×C embeddings, row-major: the row is their own class, the column the class they are read as
 */
public record ConfusionMatrix(int classes, int[] counts) {
    /**
     * Counts.
     *
     * @param unit N×D unit embeddings, row-major, all finite
     * @param embeddingSize D
     * @param labels class of each embedding, in [0, classCount)
     * @param classCount C
     * @throws IllegalArgumentException if the sizes or a label do not fit
     */
    public static ConfusionMatrix ofHalves(double[] unit, int embeddingSize, int[] labels, int classCount) {
        int count = EmbeddingShape.rows(unit, embeddingSize, labels, classCount);
        boolean[] even = new boolean[count];
        boolean[] odd = new boolean[count];
        int[] seen = new int[classCount];
        for (int i = 0; i < count; i++) {
            even[i] = seen[labels[i]]++ % 2 == 0;
            odd[i] = !even[i];
        }
        ClassMeans ofEven = ClassMeans.ofChosen(unit, embeddingSize, labels, classCount, even);
        ClassMeans ofOdd = ClassMeans.ofChosen(unit, embeddingSize, labels, classCount, odd);
        int[] counts = new int[classCount * classCount];
        for (int i = 0; i < count; i++) {
            int nearest = (even[i] ? ofOdd : ofEven).nearest(unit, i);
            if (nearest >= 0) {
                counts[labels[i] * classCount + nearest]++;
            }
        }
        return new ConfusionMatrix(classCount, counts);
    }

    /** Returns how many embeddings of class {@code row} are read as class {@code column}. */
    public int at(int row, int column) {
        return counts[row * classes + column];
    }

    /** Returns how many embeddings of a class were counted. */
    public int inRow(int row) {
        int sum = 0;
        for (int column = 0; column < classes; column++) {
            sum += at(row, column);
        }
        return sum;
    }

    /** Returns how many were counted. */
    public int all() {
        int sum = 0;
        for (int row = 0; row < classes; row++) {
            sum += inRow(row);
        }
        return sum;
    }

    /** Returns the share of all that are read as what they are, in [0, 1]; NaN if none was counted. */
    public double diagonalShare() {
        int right = 0;
        for (int row = 0; row < classes; row++) {
            right += at(row, row);
        }
        int all = all();
        return all == 0 ? Double.NaN : (double) right / all;
    }
}
