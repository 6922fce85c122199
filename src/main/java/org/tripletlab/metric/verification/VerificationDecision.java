package org.tripletlab.metric.verification;

/**
 * Verification decision for one pair of images, with its confidence.
 *
 * @param distance plain distance of the pair, in [0, 2]
 * @param threshold largest accepted distance, with its error rates
 * @param genuineAtLeastAsFar share of the evaluation set's same-class pairs that are at least this far apart: small if
 *     the pair would be unusually far for the same class
 * @param impostorAtLeastAsNear share of its different-class pairs that are at most this far apart: small if the pair
 *     would be unusually near for different classes
 */
public record VerificationDecision(
        double distance, VerificationCurve.Point threshold, double genuineAtLeastAsFar, double impostorAtLeastAsNear) {
    /** Tells whether the pair is accepted as the same class; never at a threshold of NaN. */
    public boolean same() {
        return distance <= threshold.threshold();
    }

    /**
     * Returns the evidence for the same class, in [0, 1]: the share of same-class pairs at least as far, divided by the
     * sum of that and the share of different-class pairs at least as near. ½ where both errors are equally frequent, 1
     * nearer than any different pair, 0 farther than any same pair. A ratio of two tail shares, not a probability: the
     * prior of either kind is not included. NaN between the two kinds, at a distance that neither reaches.
     */
    public double evidenceForSame() {
        double both = genuineAtLeastAsFar + impostorAtLeastAsNear;
        return both == 0 ? Double.NaN : genuineAtLeastAsFar / both;
    }

    /**
     * Returns the confidence of the decision, in [0, 1]: the evidence for the decided side; below ½ it contradicts the
     * decision.
     */
    public double sureness() {
        return same() ? evidenceForSame() : 1 - evidenceForSame();
    }
}
