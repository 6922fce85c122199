package org.tripletlab.metric.geometry;

import java.util.Arrays;

/**
 * The share of embeddings that are nearer to the axis of their own class than to any other axis (largest cosine; of
 * equals the lower class).
 *
 * <p>Use it as the plain answer to "could one read the digits off this sphere?". It is free of scale: a collapsed blob
 * of one degree can still keep order inside and score 0.9, so it never stands alone without R̄. Near 1/classes nothing
 * is told apart; near 1 every cluster is its own.
 */
public final class NearestClassMeanAccuracy {
    private NearestClassMeanAccuracy() {}

    /**
     * Measures a set with itself, fairly: split in two stratified halves (within each class the embeddings at even
     * places, counted in the given order, and those at odd places), axes from one half, share of the other nearest its
     * own; the mean of both ways.
     *
     * <p>An embedding whose class has no axis in the other half is not recognised. A way with no axis or no embedding
     * is left out.
     *
     * @param unit N×D unit embeddings, row-major, all finite
     * @param embeddingSize D
     * @param labels class of each embedding, in [0, classCount)
     * @param classCount number of classes
     * @return share in [0, 1]; NaN if neither way is possible
     * @throws IllegalArgumentException if the sizes or a label do not fit
     */
    public static double ofHalves(double[] unit, int embeddingSize, int[] labels, int classCount) {
        int count = EmbeddingShape.rows(unit, embeddingSize, labels, classCount);
        boolean[] even = new boolean[count];
        boolean[] odd = new boolean[count];
        int[] seen = new int[classCount];
        for (int i = 0; i < count; i++) {
            even[i] = seen[labels[i]]++ % 2 == 0;
            odd[i] = !even[i];
        }
        double forth = share(unit, labels, odd, ClassMeans.ofChosen(unit, embeddingSize, labels, classCount, even));
        double back = share(unit, labels, even, ClassMeans.ofChosen(unit, embeddingSize, labels, classCount, odd));
        if (Double.isNaN(forth)) {
            return back;
        }
        return Double.isNaN(back) ? forth : (forth + back) / 2;
    }

    /**
     * Measures a set against axes from elsewhere, for example from training images.
     *
     * @param unit N×D unit embeddings, row-major, all finite
     * @param embeddingSize D
     * @param labels class of each embedding, in [0, classCount)
     * @param classCount number of classes
     * @param axes the axes of the same classes
     * @return share in [0, 1]; NaN without embeddings or axes
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
