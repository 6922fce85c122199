/**
 * Few-shot recognition of classes by embeddings and by pixels, in particular of classes held out of training.
 *
 * <p>Imports {@code data}, {@code dataset}, {@code metric} and {@code option}.
 */
package org.tripletlab.evaluation.oneshot;
