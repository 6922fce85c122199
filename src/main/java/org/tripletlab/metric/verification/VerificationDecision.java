package org.tripletlab.metric.verification;

/**
 * What is decided about one pair of images, and how sure that is.
 *
 * @param distance plain distance of the pair, in [0, 2]
 * @param threshold up to which distance a pair is called the same, with its error rates
 * @param genuineAtLeastAsFar share of the probe set's same-class pairs that are at least this far apart: small if the pair
 *     would be unusually far for the same class
 * @param impostorAtLeastAsNear share of its different-class pairs that are at most this far apart: small if the pair would
 *     be unusually near for different classes
 */
public record VerificationDecision(
        double distance, VerificationCurve.Point threshold, double genuineAtLeastAsFar, double impostorAtLeastAsNear) {
    /** Tells whether the pair is called the same; at a threshold of NaN none is. */
    public boolean same() {
        return distance <= threshold.threshold();
    }

    /**
     * Returns how much the distance speaks for the same class, in [0, 1]: the share of same-class pairs at least as far, over
     * that and the share of different-class pairs at least as near. ½ where both errors are equally frequent, 1 nearer than
     * any different pair, 0 farther than any same pair. A comparison of two tails, no probability: how often pairs of either
     * kind are asked about is not in it. NaN between the two kinds, at a distance that neither reaches.
     */
    public double evidenceForSame() {
        double both = genuineAtLeastAsFar + impostorAtLeastAsNear;
        return both == 0 ? Double.NaN : genuineAtLeastAsFar / both;
    }

    /** Returns how sure the decision is, in [0, 1]: the evidence for what was decided; below ½ it goes against it. */
    public double sureness() {
        return same() ? evidenceForSame() : 1 - evidenceForSame();
    }
}
