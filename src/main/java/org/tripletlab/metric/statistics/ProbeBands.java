package org.tripletlab.metric.statistics;

import org.tripletlab.math.PercentileBand;

/**
 * How distances and lengths spread over the probe set. On the sphere a distance is at most 2; in a collapse all three bands
 * of distances fall to 0 together, in a separation that of the same class falls below that of different classes.
 *
 * @param pairDistance plain distances of two embeddings
 * @param sameClassDistance of two of the same class
 * @param differentClassDistance of two of different classes
 * @param embeddingLength lengths before normalisation; undefined where they are not known
 */
public record ProbeBands(
        PercentileBand pairDistance,
        PercentileBand sameClassDistance,
        PercentileBand differentClassDistance,
        PercentileBand embeddingLength) {
    /** Of no embeddings. */
    public static final ProbeBands UNDEFINED = new ProbeBands(
            PercentileBand.UNDEFINED, PercentileBand.UNDEFINED, PercentileBand.UNDEFINED, PercentileBand.UNDEFINED);
}
