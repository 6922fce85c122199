package org.tripletlab.ui.draw;

import java.util.Optional;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.explain.Explanation;
import org.tripletlab.metric.geometry.MeanResultant;
import org.tripletlab.metric.geometry.SphereAngle;
import org.tripletlab.metric.verification.CollapsedVerification;
import org.tripletlab.metric.verification.VerificationPairs;
import org.tripletlab.text.Message;

/**
 * Distance threshold at the equal error rate: image pairs up to this distance are classified as the same.
 *
 * @param plain threshold as Euclidean distance
 * @param equalErrorRate EER, in [0, 1]
 * @param collapsed message shown instead if the network has collapsed
 */
record Threshold(double plain, double equalErrorRate, Optional<Message> collapsed) {
    /** Computes the threshold from all pairs of at most 2,000 evaluation images; empty if there are no pairs to choose by. */
    static Optional<Threshold> of(LanePlacer.Network network) {
        if (network.diverged()) {
            return Optional.empty();
        }
        EvaluationSet probe = network.data().probe();
        double[] unit = new double[network.snapshot().unit().length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = network.snapshot().unit()[i];
        }
        try {
            VerificationPairs pairs = VerificationPairs.of(
                    unit,
                    network.snapshot().embeddingSize(),
                    probe.labels(),
                    probe.classNames().size());
            double plain = pairs.atEqualErrorRate().threshold();
            Optional<Message> collapsed = CollapsedVerification.of(
                            MeanResultant.length(unit, network.snapshot().embeddingSize()), pairs)
                    .map(Explanation::collapsed);
            return Double.isNaN(plain)
                    ? Optional.empty()
                    : Optional.of(new Threshold(plain, pairs.equalErrorRate(), collapsed));
        } catch (IllegalArgumentException noPairs) {
            return Optional.empty();
        }
    }

    double degrees() {
        return SphereAngle.degreesOfSquaredDistance(plain * plain);
    }
}
