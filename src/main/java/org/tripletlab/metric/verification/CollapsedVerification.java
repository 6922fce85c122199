package org.tripletlab.metric.verification;

import java.util.Optional;
import org.tripletlab.metric.diagnosis.DiagnosisThresholds;
import org.tripletlab.metric.geometry.SphereAngle;

/**
 * What is to be said beside every decision of a collapsed network. Error rates only rank: a blob that has shrunk to a point
 * may keep the order of its pairs, and then one tiny threshold still tells them apart, but any threshold from before the
 * collapse calls everybody the same.
 *
 * @param kind which of the two it is
 * @param meanResultantLength R̄ of the probe set, at least 0.99
 * @param equalErrorRate of the probe set, in [0, 1]
 * @param thresholdDegrees the only threshold that makes no more errors than that, as an angle
 * @param widestImpostorDegrees the largest angle between two embeddings of different classes: a threshold from there on calls
 *     everybody the same
 */
public record CollapsedVerification(
        Kind kind,
        double meanResultantLength,
        double equalErrorRate,
        double thresholdDegrees,
        double widestImpostorDegrees) {
    /** Below this equal error rate the order of the distances still tells the same from the different; 0.5 is guessing. */
    public static final double ORDERED = 0.35;

    /** What is left of a collapsed network. */
    public enum Kind {
        /** Nothing: everyone is the same person. */
        EVERYONE_IS_THE_SAME,
        /** The order: a threshold of its own works, and none from before. */
        ONLY_THE_ORDER
    }

    /**
     * Looks.
     *
     * @param meanResultantLength R̄ of the probe set
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
