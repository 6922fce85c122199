/**
 * Networks that turn images into embeddings before normalisation, their layers, initial weights and optimisers.
 *
 * <p>May import {@code math}. Weights live in one flat {@code float[]} outside the network, so that an optimiser, a
 * checkpoint and a second network that only embeds can all use them.
 */
package org.tripletlab.nn;
