package org.tripletlab.cli.query;

import java.util.Arrays;
import java.util.Optional;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.ImageEmbedder;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.explain.Explanation;
import org.tripletlab.metric.geometry.MeanResultant;
import org.tripletlab.metric.verification.CollapsedVerification;
import org.tripletlab.metric.verification.VerificationPairs;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;
import org.tripletlab.text.Texts;

/** A network ready for queries, with its training and evaluation images. */
record LoadedNetwork(ExperimentSpec spec, TrainingData data, ImageEmbedder embedder) {
    /**
     * Returns the embeddings of the evaluation set.
     *
     * @throws IllegalArgumentException if they are not finite
     */
    double[] probe() {
        EvaluationSet probe = data.probe();
        double[] unit = embedder.embed(probe.examples(), probe.indices()).unit();
        if (!Arrays.stream(unit).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    "The network has diverged: its embeddings of the test images are not finite. Train it again"
                            + " with a lower learning rate.");
        }
        return unit;
    }

    /** Returns the pairs of the evaluation set. */
    VerificationPairs pairs(double[] probe) {
        return VerificationPairs.of(
                probe,
                embedder.embeddingSize(),
                data.probe().labels(),
                data.probe().classNames().size());
    }

    /** Returns the warning beside every result of a collapsed network; empty if it has not collapsed. */
    Optional<String> caveat(double[] probe) {
        boolean severalClasses = Arrays.stream(data.probe().labels()).distinct().count() > 1;
        double resultant = MeanResultant.length(probe, embedder.embeddingSize());
        // Embeddings of a single class are expected to be close together.
        return severalClasses && resultant > 0.9
                ? CollapsedVerification.of(resultant, pairs(probe)).map(LoadedNetwork::say)
                : Optional.empty();
    }

    private static String say(CollapsedVerification collapsed) {
        Message notice = Explanation.collapsed(collapsed);
        return new Texts(Language.ENGLISH).say(notice);
    }
}
