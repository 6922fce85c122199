/**
 * Networks that turn images into embeddings before normalisation, their layers and initial weights. Weights are stored
 * in one flat {@code float[]} outside the network, so that an optimiser, a checkpoint and a second network that only
 * embeds can all use them.
 *
 * <p>Imports {@code math}.
 */
package org.tripletlab.nn;
