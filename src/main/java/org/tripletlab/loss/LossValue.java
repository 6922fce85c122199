package org.tripletlab.loss;

/**
 * What a loss makes of one batch.
 *
 * @param value the reduced loss; 0 if there was no tuple
 * @param unitGradient B × embeddingSize derivatives of {@code value} with respect to the unit embeddings, taken as free
 *     vectors: the way through the normalisation is not in it
 * @param activeCount tuples with a loss above 0
 * @param tupleCount tuples compared
 */
public record LossValue(double value, double[] unitGradient, int activeCount, int tupleCount) {}
