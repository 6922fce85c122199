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
 * @param tested the network
 * @param plan the experiment
 * @param images images used in the trials
 * @param embeddings embeddings of all evaluation images
 * @param comparison results of the embeddings and of the pixels
 * @param mistakes of the embeddings
 */
record OneShotResult(
        Tested tested,
        OneShotPlan plan,
        OneShotImages images,
        Embeddings embeddings,
        OneShotComparison comparison,
        List<OneShotComparison.Mistake> mistakes) {
    /**
     * A network.
     *
     * @param letter of its lane
     * @param step of the network
     * @param data images of the lane
     */
    record Tested(char letter, int step, TrainingData data) {}

    /**
     * Embeddings of all evaluation images: the queries, and perhaps others.
     *
     * @param unit row-major, of unit length
     * @param size D
     * @param meanResultantLength R̄, 0 to 1
     */
    record Embeddings(double[] unit, int size, double meanResultantLength) {}

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
                new Tested(letter, snapshot.step(), data),
                plan,
                images,
                new Embeddings(unit, size, MeanResultant.length(unit, size)),
                comparison,
                comparison.mistakes(images, unit, size));
    }

    /** Returns the number of queries. */
    int questions() {
        return plan.trials() * plan.ways();
    }

    OneShotTrial trial(int number) {
        return comparison.trial(images, embeddings.unit(), embeddings.size(), number);
    }

    /** Returns the pixels of an image of the trials. */
    byte[] pixels(int row) {
        EvaluationSet probe = tested.data().probe();
        Examples examples = probe.examples();
        int from = probe.indices()[images.rows()[row]] * examples.imageSize();
        return Arrays.copyOfRange(examples.pixels(), from, from + examples.imageSize());
    }

    /** Returns the class name of an image of the trials. */
    String className(int row) {
        return tested.data().training().classNames().get(images.labels()[row]);
    }
}
