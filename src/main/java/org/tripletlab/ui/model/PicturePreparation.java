package org.tripletlab.ui.model;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.tripletlab.data.Examples;
import org.tripletlab.data.picture.DrawingPreparation;
import org.tripletlab.dataset.TrainingData;

/** How the images of a data set look, learnt in the background when it is first asked for. Asked by one thread, the screen's. */
public final class PicturePreparation {
    private record Learnt(Examples from, DrawingPreparation preparation) {}

    private final Executor background;
    private final AtomicReference<Learnt> learnt = new AtomicReference<>();
    private Examples asked;

    /** Learns on this executor. */
    public PicturePreparation(Executor background) {
        this.background = background;
    }

    /** Returns how pictures are prepared for these data; empty until that is known. */
    public Optional<DrawingPreparation> of(TrainingData data) {
        Examples examples = data.trainingExamples();
        Learnt newest = learnt.get();
        if (newest != null && newest.from.equals(examples)) {
            return Optional.of(newest.preparation);
        }
        if (!examples.equals(asked)) {
            asked = examples;
            background.execute(() -> learnt.set(new Learnt(examples, DrawingPreparation.like(examples))));
        }
        return Optional.empty();
    }
}
