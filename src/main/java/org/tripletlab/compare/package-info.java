/**
 * A comparison: two to four experiments from the same start, side by side, and what to say of them.
 *
 * <p>{@link org.tripletlab.compare.ComparisonSpec} says what runs. Without a window {@link org.tripletlab.compare.ComparisonTraining} keeps
 * the lanes in step; in a window {@link org.tripletlab.compare.Comparison} does, where lanes come and go, are played,
 * branched off and changed. {@link org.tripletlab.compare.ComparisonVerdict} says who collapsed, who separated and who is
 * ahead.
 *
 * <p>Imports {@code dataset}, {@code evaluation}, {@code experiment}, {@code history}, {@code metric}, {@code mining},
 * {@code runner} and {@code text}.
 */
package org.tripletlab.compare;
