package org.tripletlab.session;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tripletlab.data.StratifiedChoice;
import org.tripletlab.metric.OneShot;
import org.tripletlab.metric.Verification;

/**
 * What a network makes of classes it was never taught, beside what the pixels alone make of the same images.
 *
 * @param oneShot recognition from few examples; at least one kind, one shot between all classes first
 * @param verification same or not, by the embeddings
 * @param pixelVerification same or not, by the distance of the pixels
 */
public record HeldOutRecognition(
        List<OneShotComparison> oneShot, Verification verification, Verification pixelVerification) {
    private static final int MOST_IMAGES = 2000;

    /** Keeps what it is given. */
    public HeldOutRecognition {
        oneShot = List.copyOf(oneShot);
    }

    /** Measures; empty if fewer than two held-out classes with two images each are in the probe set. */
    static Optional<HeldOutRecognition> of(TrainingData data, double[] unit, int embeddingSize) {
        int[] trained = data.trainedClasses();
        ProbeSet probe = data.probe();
        int[] unseen = IntStream.range(0, probe.count())
                .filter(i -> Arrays.binarySearch(trained, probe.labels()[i]) < 0)
                .toArray();
        int[] all = Arrays.stream(unseen).map(row -> probe.labels()[row]).toArray();
        // Not simply the first ones: the images of a folder come class by class.
        int[] rows = Arrays.stream(StratifiedChoice.choose(all, MOST_IMAGES, "held-out"))
                .map(chosen -> unseen[chosen])
                .toArray();
        int[] labels = Arrays.stream(rows).map(row -> probe.labels()[row]).toArray();
        if (OneShot.classesWithMoreThan(1, labels) < 2) {
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
                OneShotComparison.all(embeddings, embeddingSize, pixels, imageSize, labels),
                Verification.of(embeddings, embeddingSize, labels),
                Verification.of(pixels, imageSize, labels)));
    }
}
