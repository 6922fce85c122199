package org.tripletlab.evaluation.oneshot;

import java.util.List;
import java.util.Optional;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.metric.catalogue.MetricValues;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.metric.verification.Verification;

/**
 * Recognition of classes held out of training, by embeddings and, as a baseline, by pixels of the same images.
 *
 * @param oneShot recognition from few examples; at least one kind, one-shot between all classes first
 * @param verification verification by the embeddings
 * @param pixelVerification verification by pixel distances
 */
public record HeldOutRecognition(
        List<OneShotComparison> oneShot, Verification verification, Verification pixelVerification) {
    /** Copies the list. */
    public HeldOutRecognition {
        oneShot = List.copyOf(oneShot);
    }

    /**
     * Measures the recognition; empty if the evaluation set has fewer than two held-out classes with two images each.
     */
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

    /** Returns its scalar values by metric; those of trials are one-shot between all classes. */
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
