package org.tripletlab.metric.geometry;

/**
 * The angle of one embedding to the axis of its class.
 *
 * <p>When to use it: to follow one image through a run. On a good sphere it falls to a few degrees and stays there; an image
 * that ends far from its axis is one that the network takes for another class. On a collapsed sphere it is near 0 for all of
 * them and says nothing, and so it is, always, for the only image of a class: it is its own axis.
 */
public final class OwnMeanAngle {
    private OwnMeanAngle() {}

    /**
     * Measures; takes N + D times the images of the class.
     *
     * @param unit N×D unit embeddings, row-major
     * @param embeddingSize D
     * @param labels class of each
     * @param row which of them, in [0, N)
     * @return degrees in [0, 180]; NaN if the class has no axis, or one of its embeddings is not finite
     */
    public static double degrees(float[] unit, int embeddingSize, int[] labels, int row) {
        int members = 0;
        for (int label : labels) {
            members += label == labels[row] ? 1 : 0;
        }
        double[] points = new double[members * embeddingSize];
        int filled = 0;
        int place = -1;
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] != labels[row]) {
                continue;
            }
            if (!EvaluationRanking.isFinite(unit, i, embeddingSize)) {
                return Double.NaN;
            }
            if (i == row) {
                place = filled;
            }
            for (int k = 0; k < embeddingSize; k++) {
                points[filled++] = unit[i * embeddingSize + k];
            }
        }
        double[] axis =
                ClassMeans.of(points, embeddingSize, new int[members], 1).toArray();
        return SphereAngle.degrees(points, place, axis, 0, embeddingSize);
    }
}
