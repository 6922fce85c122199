package org.tripletlab.metric.geometry;

import java.util.Arrays;

/**
 * Share of embeddings that are nearer to their own class mean than to any other class mean (largest cosine; of equals
 * the lower class).
 *
 * <p>Use it as the classification accuracy of the embedding. It is independent of scale: a collapsed cluster of one
 * degree can still keep its inner order and score 0.9, so always read it together with R̄. Near 1/classes the classes
 * cannot be distinguished; near 1 they are separate clusters.
 */
public final class NearestClassMeanAccuracy {
    private NearestClassMeanAccuracy() {}

    /**
     * Measures a set by two-fold cross-validation: split in two stratified halves (within each class the embeddings at
     * even places, in the given order, and those at odd places), class means from one half, accuracy on the other; the
     * mean of both directions.
     *
     * <p>An embedding whose class has no mean in the other half counts as an error. A direction without class means or
     * without embeddings is left out.
     *
     * @param unit N×D unit embeddings, row-major, all finite
     * @param embeddingSize D
     * @param labels class of each embedding, in [0, classCount)
     * @param classCount number of classes
     * @return share in [0, 1]; NaN if neither direction is possible
     * @throws IllegalArgumentException if the sizes or a label do not fit
     */
    public static double ofHalves(double[] unit, int embeddingSize, int[] labels, int classCount) {
        EmbeddingShape.rows(unit, embeddingSize, labels, classCount);
        ClassHalves halves = ClassHalves.of(labels, classCount);
        double forth = share(
                unit,
                labels,
                halves.odd(),
                ClassMeans.ofChosen(unit, embeddingSize, labels, classCount, halves.even()));
        double back = share(
                unit,
                labels,
                halves.even(),
                ClassMeans.ofChosen(unit, embeddingSize, labels, classCount, halves.odd()));
        if (Double.isNaN(forth)) {
            return back;
        }
        return Double.isNaN(back) ? forth : (forth + back) / 2;
    }

    /**
     * Measures a set with class means of another set, for example of training images.
     *
     * @param unit N×D unit embeddings, row-major, all finite
     * @param embeddingSize D
     * @param labels class of each embedding, in [0, classCount)
     * @param classCount number of classes
     * @param axes means of the same classes
     * @return share in [0, 1]; NaN without embeddings or class means
     * @throws IllegalArgumentException if the sizes or a label do not fit
     */
    public static double ofAxes(double[] unit, int embeddingSize, int[] labels, int classCount, ClassMeans axes) {
        int count = EmbeddingShape.rows(unit, embeddingSize, labels, classCount);
        boolean[] all = new boolean[count];
        Arrays.fill(all, true);
        return share(unit, labels, all, axes);
    }

    private static double share(double[] unit, int[] labels, boolean[] chosen, ClassMeans axes) {
        int asked = 0;
        int right = 0;
        for (int i = 0; i < labels.length; i++) {
            if (chosen[i]) {
                asked++;
                right += axes.nearest(unit, i) == labels[i] ? 1 : 0;
            }
        }
        return asked == 0 || axes.count() == 0 ? Double.NaN : (double) right / asked;
    }
}
