/**
 * Few-shot recognition of classes by embeddings and by pixels, in particular of classes held out of training.
 *
 * <p>Imports {@code data}, {@code dataset} and {@code metric}.
 */
package org.tripletlab.evaluation.oneshot;
