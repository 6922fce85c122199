package org.tripletlab.ui.oneshot;

import java.util.Arrays;
import java.util.List;
import org.tripletlab.data.Examples;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.evaluation.oneshot.OneShotComparison;
import org.tripletlab.evaluation.oneshot.OneShotImages;
import org.tripletlab.metric.geometry.MeanResultant;
import org.tripletlab.metric.retrieval.OneShotTrial;

/**
 * Result of the trials, with the data needed to show each of them.
 *
 * @param letter of the lane whose network was tested
 * @param step of that network
 * @param plan the experiment
 * @param data images of the lane
 * @param images images used in the trials
 * @param unit embeddings of all evaluation images, row-major
 * @param embeddingSize D
 * @param comparison results of the embeddings and of the pixels
 * @param mistakes of the embeddings
 * @param meanResultantLength R̄ of all evaluation images: the queries, and perhaps others
 */
record OneShotResult(
        char letter,
        int step,
        OneShotPlan plan,
        TrainingData data,
        OneShotImages images,
        double[] unit,
        int embeddingSize,
        OneShotComparison comparison,
        List<OneShotComparison.Mistake> mistakes,
        double meanResultantLength) {
    /**
     * Runs the trials: fast, or some seconds for thousands of them.
     *
     * @throws IllegalArgumentException if the network has diverged
     */
    static OneShotResult of(char letter, OneShotPlan plan, TrainingData data, EmbeddingSnapshot snapshot) {
        double[] unit = new double[snapshot.unit().length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = snapshot.unit()[i];
        }
        if (!Arrays.stream(unit).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("The embeddings of step " + snapshot.step() + " are no numbers.");
        }
        OneShotImages images = OneShotImages.of(data, plan.classes());
        int size = snapshot.embeddingSize();
        OneShotComparison comparison =
                OneShotComparison.of(images, unit, size, plan.ways(), plan.shots(), plan.trials());
        return new OneShotResult(
                letter,
                snapshot.step(),
                plan,
                data,
                images,
                unit,
                size,
                comparison,
                comparison.mistakes(images, unit, size),
                MeanResultant.length(unit, size));
    }

    /** Returns the number of queries. */
    int questions() {
        return plan.trials() * plan.ways();
    }

    OneShotTrial trial(int number) {
        return comparison.trial(images, unit, embeddingSize, number);
    }

    /** Returns the pixels of an image of the trials. */
    byte[] pixels(int row) {
        EvaluationSet probe = data.probe();
        Examples examples = probe.examples();
        int from = probe.indices()[images.rows()[row]] * examples.imageSize();
        return Arrays.copyOfRange(examples.pixels(), from, from + examples.imageSize());
    }

    /** Returns the class name of an image of the trials. */
    String className(int row) {
        return data.training().classNames().get(images.labels()[row]);
    }
}
