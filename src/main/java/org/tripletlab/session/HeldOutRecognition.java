package org.tripletlab.session;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tripletlab.metric.OneShot;
import org.tripletlab.metric.Verification;

/**
 * What a network makes of classes it was never taught, beside what the pixels alone make of the same images.
 *
 * @param embeddings one-shot recognition by the embeddings
 * @param pixels the same trials by the distance of the pixels
 * @param verification same or not, by the embeddings
 * @param pixelVerification same or not, by the distance of the pixels
 */
public record HeldOutRecognition(
        OneShot embeddings, OneShot pixels, Verification verification, Verification pixelVerification) {
    private static final int MOST_WAYS = 20;
    private static final int SHOTS = 1;
    private static final int TRIALS = 1000;
    private static final int MOST_IMAGES = 2000;
    /** Not the experiment's: every run is asked the same questions. */
    private static final long FIXED_SEED = 0;

    /** Measures; empty if fewer than two held-out classes with two images each are in the probe set. */
    static Optional<HeldOutRecognition> of(TrainingData data, double[] unit, int embeddingSize) {
        int[] trained = data.trainedClasses();
        ProbeSet probe = data.probe();
        int[] rows = IntStream.range(0, probe.count())
                .filter(i -> Arrays.binarySearch(trained, probe.labels()[i]) < 0)
                .limit(MOST_IMAGES)
                .toArray();
        int[] labels = Arrays.stream(rows).map(row -> probe.labels()[row]).toArray();
        int ways = Math.min(MOST_WAYS, OneShot.classesWithMoreThan(SHOTS, labels));
        if (ways < 2) {
            return Optional.empty();
        }
        int imageSize = probe.examples().imageSize();
        double[] embeddings = new double[rows.length * embeddingSize];
        double[] pixels = new double[rows.length * imageSize];
        float[] image = new float[imageSize];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(unit, rows[i] * embeddingSize, embeddings, i * embeddingSize, embeddingSize);
            probe.examples().copyImage(probe.indices()[rows[i]], image, 0);
            for (int k = 0; k < imageSize; k++) {
                pixels[i * imageSize + k] = image[k];
            }
        }
        return Optional.of(new HeldOutRecognition(
                OneShot.of(embeddings, embeddingSize, labels, ways, SHOTS, TRIALS, FIXED_SEED),
                OneShot.of(pixels, imageSize, labels, ways, SHOTS, TRIALS, FIXED_SEED),
                Verification.of(embeddings, embeddingSize, labels),
                Verification.of(pixels, imageSize, labels)));
    }
}
