/**
 * What a run leaves behind: its recordings, thinned to a bound of memory, its events, the statistics of its steps, and
 * the checkpoints that bring it back to a step. With it the state of a run as others see it, and the branch from which
 * another run goes on.
 *
 * <p>Imports {@code dataset}, {@code evaluation}, {@code experiment}, {@code io}, {@code metric}, {@code text} and
 * {@code training}.
 */
package org.tripletlab.history;
