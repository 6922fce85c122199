/**
 * A comparison: two to four experiments from the same start, side by side, and what to say of them.
 *
 * <p>{@link org.tripletlab.compare.Race} says what runs. Without a window {@link org.tripletlab.compare.RaceRun} keeps
 * the lanes in step; in a window {@link org.tripletlab.compare.LaneDeck} does, where lanes come and go, are played,
 * branched off and changed. {@link org.tripletlab.compare.RaceVerdict} says who collapsed, who separated and who is
 * ahead.
 *
 * <p>Imports {@code dataset}, {@code evaluation}, {@code experiment}, {@code history}, {@code metric}, {@code mining},
 * {@code runner} and {@code text}.
 */
package org.tripletlab.compare;
