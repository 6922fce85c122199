package org.tripletlab.metric.geometry;

/**
 * Angle of one embedding to its class mean.
 *
 * <p>When to use it: to follow one image through a run. In a good embedding it falls to a few degrees and stays there;
 * an image that ends far from its class mean is confused with another class. In a collapse it is near 0 for all images
 * and has no meaning. For the only image of a class it is always 0, because that image is its own class mean.
 */
public final class OwnMeanAngle {
    private OwnMeanAngle() {}

    /**
     * Measures the angle, in time N + D times the number of images of the class.
     *
     * @param unit N×D unit embeddings, row-major
     * @param embeddingSize D
     * @param labels class of each
     * @param row index of the embedding, in [0, N)
     * @return degrees in [0, 180]; NaN if the class has no mean direction, or one of its embeddings is not finite
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
