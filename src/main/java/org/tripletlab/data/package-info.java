/**
 * Where examples come from: IDX files and the places where they may lie, the bundled digits, the download of MNIST; and
 * which of them are used: the sampler that composes batches, the choice of probe sets.
 *
 * <p>May import {@code batch} and {@code math}.
 */
package org.tripletlab.data;
