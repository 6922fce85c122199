/**
 * Where examples come from: IDX files, the bundled digits and their generator, the download of MNIST, and the sampler
 * that composes batches.
 *
 * <p>May import {@code batch} and {@code math}.
 */
package org.tripletlab.data;
