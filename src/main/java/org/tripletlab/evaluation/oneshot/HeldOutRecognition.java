package org.tripletlab.evaluation.oneshot;

import java.util.List;
import java.util.Optional;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.metric.catalogue.MetricValues;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.metric.verification.Verification;

/**
 * What a network makes of classes it was never taught, beside what the pixels alone make of the same images.
 *
 * @param oneShot recognition from few examples; at least one kind, one shot between all classes first
 * @param verification same or not, by the embeddings
 * @param pixelVerification same or not, by the distance of the pixels
 */
public record HeldOutRecognition(
        List<OneShotComparison> oneShot, Verification verification, Verification pixelVerification) {
    /** Keeps what it is given. */
    public HeldOutRecognition {
        oneShot = List.copyOf(oneShot);
    }

    /** Measures; empty if fewer than two held-out classes with two images each are in the probe set. */
    public static Optional<HeldOutRecognition> of(TrainingData data, double[] unit, int embeddingSize) {
        OneShotImages images = OneShotImages.unseen(data);
        if (images.classesFor(1) < 2) {
            return Optional.empty();
        }
        return Optional.of(new HeldOutRecognition(
                images.all(unit, embeddingSize),
                Verification.of(images.embeddings(unit, embeddingSize), embeddingSize, images.labels()),
                Verification.of(images.pixels(), images.imageSize(), images.labels())));
    }

    /** Returns its single numbers by metric; those of trials are of one shot between all classes. */
    public MetricValues values() {
        OneShotComparison first = oneShot.get(0);
        return MetricValues.builder()
                .with(Metrics.ONE_SHOT_ACCURACY, first.embeddings().accuracy())
                .with(Metrics.ONE_SHOT_DEVIATION, first.embeddings().deviation())
                .with(Metrics.ONE_SHOT_PIXEL_ACCURACY, first.pixels().accuracy())
                .with(Metrics.ONE_SHOT_PIXEL_DEVIATION, first.pixels().deviation())
                .with(Metrics.HELD_OUT_EQUAL_ERROR_RATE, verification.equalErrorRate())
                .with(Metrics.HELD_OUT_PIXEL_EQUAL_ERROR_RATE, pixelVerification.equalErrorRate())
                .build();
    }
}
