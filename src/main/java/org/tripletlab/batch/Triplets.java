package org.tripletlab.batch;

/**
 * Index triplets (anchor, positive, negative) into one batch, returned by a miner and consumed by a loss.
 *
 * <p>The three arrays have the same length; entry {@code i} of each makes one triplet. Anchor and positive share a
 * label and differ, the negative has another label. An empty set is a normal result of mining.
 *
 * @param anchors batch rows of the anchors
 * @param positives batch rows of the positives
 * @param negatives batch rows of the negatives
 */
public record Triplets(int[] anchors, int[] positives, int[] negatives) {
    /** Checks that the three arrays agree in length. */
    public Triplets {
        if (anchors.length != positives.length || anchors.length != negatives.length) {
            throw new IllegalArgumentException("Triplets need as many anchors as positives and negatives, not "
                    + anchors.length + ", " + positives.length + " and " + negatives.length + ".");
        }
    }

    /** Returns how many triplets there are. */
    public int count() {
        return anchors.length;
    }
}
