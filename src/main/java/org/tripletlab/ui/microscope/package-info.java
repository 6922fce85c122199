/**
 * The triplet microscope: one anchor and positive of a batch with all its negatives, what each miner takes, where the triplet
 * pulls its points, and the hardest triplets of the last steps.
 *
 * <p>May import {@code ui.fx}, {@code ui.model}, {@code session}, {@code metric}, {@code mining}, {@code batch}, {@code data},
 * {@code render}, {@code math} and {@code text}; no other feature of the window.
 */
package org.tripletlab.ui.microscope;
