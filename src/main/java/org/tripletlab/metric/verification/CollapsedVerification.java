package org.tripletlab.metric.verification;

import java.util.Optional;
import org.tripletlab.metric.diagnosis.DiagnosisThresholds;
import org.tripletlab.metric.geometry.SphereAngle;

/**
 * Warning for verification with a collapsed network. Error rates depend only on the order of distances: an embedding
 * that has shrunk to a point may keep the order of its pairs, and then one tiny threshold still separates them, but any
 * threshold from before the collapse accepts every pair.
 *
 * @param kind kind of the collapse
 * @param meanResultantLength R̄ of the evaluation set, at least 0.99
 * @param equalErrorRate of the evaluation set, in [0, 1]
 * @param thresholdDegrees the only threshold with that error rate, as an angle
 * @param widestImpostorDegrees the largest angle between two embeddings of different classes: every larger threshold
 *     accepts all pairs
 */
public record CollapsedVerification(
        Kind kind,
        double meanResultantLength,
        double equalErrorRate,
        double thresholdDegrees,
        double widestImpostorDegrees) {
    /** Below this equal error rate the order of the distances still separates the pairs; 0.5 is guessing. */
    public static final double ORDERED = 0.35;

    /** Information left in a collapsed network. */
    public enum Kind {
        /** None: all pairs are accepted. */
        EVERYONE_IS_THE_SAME,
        /** The order of distances: only a new threshold works, and none from before. */
        ONLY_THE_ORDER
    }

    /**
     * Tests for a collapse.
     *
     * @param meanResultantLength R̄ of the evaluation set
     * @param pairs its pairs
     * @return empty if the network has not collapsed
     */
    public static Optional<CollapsedVerification> of(double meanResultantLength, VerificationPairs pairs) {
        if (!(meanResultantLength >= DiagnosisThresholds.COLLAPSED_RESULTANT)) {
            return Optional.empty();
        }
        double equalErrorRate = pairs.equalErrorRate();
        return Optional.of(new CollapsedVerification(
                equalErrorRate < ORDERED ? Kind.ONLY_THE_ORDER : Kind.EVERYONE_IS_THE_SAME,
                meanResultantLength,
                equalErrorRate,
                degrees(pairs.atEqualErrorRate().threshold()),
                degrees(pairs.farthestImpostor())));
    }

    private static double degrees(double distance) {
        return SphereAngle.degreesOfSquaredDistance(distance * distance);
    }
}
