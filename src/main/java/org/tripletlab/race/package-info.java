/**
 * A race: two to four experiments from the same start, side by side, and what to say of them.
 *
 * <p>{@link org.tripletlab.race.Race} says what runs. Without a window {@link org.tripletlab.race.RaceRun} keeps the lanes in
 * step; in a window {@link org.tripletlab.race.LaneDeck} does, where lanes come and go, are played, branched off and changed.
 * {@link org.tripletlab.race.RaceVerdict} says who collapsed, who separated and who is ahead. May import: session, metric,
 * data.
 */
package org.tripletlab.race;
