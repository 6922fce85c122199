/**
 * Comparisons: two to four experiments from the same start, side by side, and their results.
 *
 * <p>{@link org.tripletlab.compare.ComparisonSpec} holds the experiments. Without a window {@link
 * org.tripletlab.compare.ComparisonTraining} synchronises the lanes; in a window {@link
 * org.tripletlab.compare.Comparison} does, where lanes can be added, removed, played, branched off and changed. {@link
 * org.tripletlab.compare.ComparisonVerdict} states which lanes collapsed, which separated and which is ahead.
 *
 * <p>Imports {@code dataset}, {@code evaluation}, {@code experiment}, {@code history}, {@code metric}, {@code mining},
 * {@code option}, {@code runner} and {@code text}.
 */
package org.tripletlab.compare;
