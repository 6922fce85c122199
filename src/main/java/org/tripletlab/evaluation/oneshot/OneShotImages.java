package org.tripletlab.evaluation.oneshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.tripletlab.data.sampling.StratifiedChoice;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.metric.retrieval.OneShot;

/**
 * Images of the evaluation set for N-way K-shot recognition.
 *
 * @param rows indices of the images in the evaluation set
 * @param labels class of each
 * @param pixels N × imageSize numbers, row-major, in [0, 1]
 * @param imageSize numbers per image
 */
public record OneShotImages(int[] rows, int[] labels, double[] pixels, int imageSize) {
    /** Largest number of classes per trial by default. */
    public static final int MOST_WAYS = 20;

    private static final int MOST_IMAGES = 2000;
    private static final int FEW_WAYS = 5;
    private static final int[] SHOTS = {1, 5};
    private static final int TRIALS = 1000;

    /** Returns the images of classes held out of training, up to 2,000, evenly over the classes. */
    public static OneShotImages unseen(TrainingData data) {
        int[] trained = data.trained().classes();
        return of(data.probe(), label -> Arrays.binarySearch(trained, label) < 0);
    }

    /** Returns the images of all classes of the evaluation set; otherwise as {@link #unseen}. */
    public static OneShotImages probed(TrainingData data) {
        return of(data.probe(), label -> true);
    }

    /** Returns the images of these classes, labels ascending; otherwise as {@link #unseen}. */
    public static OneShotImages of(TrainingData data, int[] classes) {
        return of(data.probe(), label -> Arrays.binarySearch(classes, label) >= 0);
    }

    private static OneShotImages of(EvaluationSet probe, IntPredicate wanted) {
        int[] candidates = IntStream.range(0, probe.count())
                .filter(i -> wanted.test(probe.labels()[i]))
                .toArray();
        int[] all = Arrays.stream(candidates).map(row -> probe.labels()[row]).toArray();
        // Not simply the first ones: the images of a folder are ordered by class.
        int[] rows = Arrays.stream(StratifiedChoice.choose(all, MOST_IMAGES, "held-out"))
                .map(chosen -> candidates[chosen])
                .toArray();
        int imageSize = probe.examples().imageSize();
        double[] pixels = new double[rows.length * imageSize];
        float[] image = new float[imageSize];
        for (int i = 0; i < rows.length; i++) {
            probe.examples().copyImage(probe.indices()[rows[i]], image, 0);
            for (int k = 0; k < imageSize; k++) {
                pixels[i * imageSize + k] = image[k];
            }
        }
        int[] labels = Arrays.stream(rows).map(row -> probe.labels()[row]).toArray();
        return new OneShotImages(rows, labels, pixels, imageSize);
    }

    /** Returns the number of classes with enough images for {@code shots} examples and a query. */
    public int classesFor(int shots) {
        return OneShot.classesWithMoreThan(shots, labels);
    }

    /**
     * Returns the embeddings of these images.
     *
     * @param probeUnit embeddings of the whole evaluation set, row-major
     * @param embeddingSize D
     */
    double[] embeddings(double[] probeUnit, int embeddingSize) {
        double[] embeddings = new double[rows.length * embeddingSize];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(probeUnit, rows[i] * embeddingSize, embeddings, i * embeddingSize, embeddingSize);
        }
        return embeddings;
    }

    /**
     * Runs one-shot and five-shot trials between all classes (up to twenty) and, where there are more, between five.
     *
     * @param probeUnit embeddings of the whole evaluation set, row-major
     * @param embeddingSize D
     * @return one-shot between all classes first; without the kinds for which too few classes have enough images
     */
    List<OneShotComparison> all(double[] probeUnit, int embeddingSize) {
        List<OneShotComparison> kinds = new ArrayList<>();
        for (int shots : SHOTS) {
            int classes = Math.min(MOST_WAYS, classesFor(shots));
            int[] ways = classes > FEW_WAYS ? new int[] {classes, FEW_WAYS} : new int[] {classes};
            for (int way : ways) {
                if (way >= 2) {
                    kinds.add(OneShotComparison.of(this, probeUnit, embeddingSize, way, shots, TRIALS));
                }
            }
        }
        return kinds;
    }
}
