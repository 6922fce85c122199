/**
 * The triplet microscope: one anchor and positive of a batch with all its negatives, the choices of each miner, the gradient of the
 * triplet, and the hardest triplets of the last steps.
 *
 * <p>Imports {@code batch}, {@code data}, {@code dataset}, {@code evaluation}, {@code experiment}, {@code explain}, {@code history}, {@code metric}, {@code mining}, {@code plot}, {@code render}, {@code text}, {@code ui.control}, {@code ui.fx} and {@code ui.model}.
 */
package org.tripletlab.ui.microscope;
