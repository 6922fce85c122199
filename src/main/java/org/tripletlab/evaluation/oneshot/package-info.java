/**
 * Recognition of classes from a few examples, by the embeddings and by the pixels alone, and of classes that were held
 * out of training.
 *
 * <p>Imports {@code data}, {@code dataset} and {@code metric}.
 */
package org.tripletlab.evaluation.oneshot;
