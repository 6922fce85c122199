package org.tripletlab.ui.model;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.tripletlab.data.Examples;
import org.tripletlab.data.picture.DrawingPreparation;
import org.tripletlab.dataset.TrainingData;

/**
 * Preparation of pictures for each data set, derived from its images in the background on the first request. Used by the JavaFX
 * application thread only.
 */
public final class PicturePreparation {
    private record Result(Examples from, DrawingPreparation preparation) {}

    private final Executor background;
    private final AtomicReference<Result> result = new AtomicReference<>();
    private Examples requested;

    /** Computes the preparations on this executor. */
    public PicturePreparation(Executor background) {
        this.background = background;
    }

    /** Returns the preparation for a data set; empty until it is computed. */
    public Optional<DrawingPreparation> of(TrainingData data) {
        Examples examples = data.trained().examples();
        Result newest = result.get();
        if (newest != null && newest.from.equals(examples)) {
            return Optional.of(newest.preparation);
        }
        if (!examples.equals(requested)) {
            requested = examples;
            background.execute(() -> result.set(new Result(examples, DrawingPreparation.like(examples))));
        }
        return Optional.empty();
    }
}
