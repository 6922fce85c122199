package org.tripletlab.session;

import org.tripletlab.metric.OneShot;

/**
 * One kind of one-shot recognition, by the embeddings and by the pixels alone, on the same trials.
 *
 * @param embeddings by the distance of the embeddings
 * @param pixels by the distance of the pixels
 */
public record OneShotComparison(OneShot embeddings, OneShot pixels) {
    /** Not the experiment's: every run is asked the same questions. */
    private static final long FIXED_SEED = 0;

    /**
     * Plays trials.
     *
     * @param images what is recognised
     * @param probeUnit embeddings of the whole probe set, row-major
     * @param embeddingSize D
     * @param ways N, at least 2
     * @param shots K, at least 1
     * @param trials at least 1
     * @throws IllegalArgumentException if fewer than N classes have K + 1 images
     */
    public static OneShotComparison of(
            OneShotImages images, double[] probeUnit, int embeddingSize, int ways, int shots, int trials) {
        double[] embeddings = images.embeddings(probeUnit, embeddingSize);
        return new OneShotComparison(
                OneShot.of(embeddings, embeddingSize, images.labels(), ways, shots, trials, FIXED_SEED),
                OneShot.of(images.pixels(), images.imageSize(), images.labels(), ways, shots, trials, FIXED_SEED));
    }
}
