package org.tripletlab.metric.geometry;

/**
 * Confusion matrix of classification by the nearest class mean (largest cosine; of equals the lower class).
 * Cross-validated in two stratified halves: class means from one, counted on the other, in both directions, as in
 * {@link NearestClassMeanAccuracy}.
 *
 * <p>Use it to see <em>where</em> errors occur, when the accuracy only gives their number. A good matrix is diagonal;
 * merged classes fill a square of four cells; a collapsed embedding spreads every row, or fills one column.
 *
 * @param classes C
 * @param counts C×C counts, row-major: the row is the true class, the column the predicted class
 */
public record ConfusionMatrix(int classes, int[] counts) {
    /**
     * Counts the predictions.
     *
     * @param unit N×D unit embeddings, row-major, all finite
     * @param embeddingSize D
     * @param labels class of each embedding, in [0, classCount)
     * @param classCount C
     * @throws IllegalArgumentException if the sizes or a label do not fit
     */
    public static ConfusionMatrix ofHalves(double[] unit, int embeddingSize, int[] labels, int classCount) {
        int count = EmbeddingShape.rows(unit, embeddingSize, labels, classCount);
        ClassHalves halves = ClassHalves.of(labels, classCount);
        ClassMeans ofEven = ClassMeans.ofChosen(unit, embeddingSize, labels, classCount, halves.even());
        ClassMeans ofOdd = ClassMeans.ofChosen(unit, embeddingSize, labels, classCount, halves.odd());
        int[] counts = new int[classCount * classCount];
        for (int i = 0; i < count; i++) {
            int nearest = (halves.even()[i] ? ofOdd : ofEven).nearest(unit, i);
            if (nearest >= 0) {
                counts[labels[i] * classCount + nearest]++;
            }
        }
        return new ConfusionMatrix(classCount, counts);
    }

    /** Returns how many embeddings of class {@code row} are classified as class {@code column}. */
    public int at(int row, int column) {
        return counts[row * classes + column];
    }

    /** Returns the number of embeddings counted for a class. */
    public int inRow(int row) {
        int sum = 0;
        for (int column = 0; column < classes; column++) {
            sum += at(row, column);
        }
        return sum;
    }

    /** Returns the total count. */
    public int all() {
        int sum = 0;
        for (int row = 0; row < classes; row++) {
            sum += inRow(row);
        }
        return sum;
    }

    /** Returns the accuracy, in [0, 1]; NaN if nothing was counted. */
    public double diagonalShare() {
        int right = 0;
        for (int row = 0; row < classes; row++) {
            right += at(row, row);
        }
        int all = all();
        return all == 0 ? Double.NaN : (double) right / all;
    }
}
