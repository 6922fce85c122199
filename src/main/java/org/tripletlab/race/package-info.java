/**
 * A race: two to four experiments from the same start, side by side, and what to say of them.
 *
 * <p>{@link org.tripletlab.race.Race} says what runs, {@link org.tripletlab.race.RaceRun} keeps the lanes in step,
 * {@link org.tripletlab.race.RaceVerdict} says who collapsed, who separated and who is ahead. May import: session, metric,
 * data.
 */
package org.tripletlab.race;
