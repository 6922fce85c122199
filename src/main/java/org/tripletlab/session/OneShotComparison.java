package org.tripletlab.session;

import java.util.ArrayList;
import java.util.List;
import org.tripletlab.metric.OneShot;

/**
 * One kind of one-shot recognition, by the embeddings and by the pixels alone, on the same trials.
 *
 * @param embeddings by the distance of the embeddings
 * @param pixels by the distance of the pixels
 */
public record OneShotComparison(OneShot embeddings, OneShot pixels) {
    private static final int MOST_WAYS = 20;
    private static final int FEW_WAYS = 5;
    private static final int[] SHOTS = {1, 5};
    private static final int TRIALS = 1000;
    /** Not the experiment's: every run is asked the same questions. */
    private static final long FIXED_SEED = 0;

    /**
     * Plays one shot and five, between all classes (up to twenty) and, where there are more, between five.
     *
     * @param embeddings N × embeddingSize numbers, row-major
     * @param embeddingSize numbers of an embedding
     * @param pixels N × imageSize numbers, row-major
     * @param imageSize numbers of an image
     * @param labels class of each image
     * @return one shot between all classes first; without what too few classes have images for
     */
    static List<OneShotComparison> all(
            double[] embeddings, int embeddingSize, double[] pixels, int imageSize, int[] labels) {
        List<OneShotComparison> kinds = new ArrayList<>();
        for (int shots : SHOTS) {
            int classes = Math.min(MOST_WAYS, OneShot.classesWithMoreThan(shots, labels));
            int[] ways = classes > FEW_WAYS ? new int[] {classes, FEW_WAYS} : new int[] {classes};
            for (int way : ways) {
                if (way >= 2) {
                    kinds.add(new OneShotComparison(
                            OneShot.of(embeddings, embeddingSize, labels, way, shots, TRIALS, FIXED_SEED),
                            OneShot.of(pixels, imageSize, labels, way, shots, TRIALS, FIXED_SEED)));
                }
            }
        }
        return kinds;
    }
}
