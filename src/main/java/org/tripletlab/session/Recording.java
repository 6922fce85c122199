package org.tripletlab.session;

import org.tripletlab.metric.Measurement;

/**
 * One recorded step: what was measured and the embeddings it was measured on.
 *
 * @param measurement the numbers
 * @param snapshot the embeddings
 */
public record Recording(Measurement measurement, EmbeddingSnapshot snapshot) {}
