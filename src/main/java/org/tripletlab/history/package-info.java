/**
 * History of a run: recordings, thinned to a memory limit, events, statistics of all steps, and checkpoints for
 * rewinding; also the display state of a runner, and branches from which another run continues.
 *
 * <p>Imports {@code dataset}, {@code evaluation}, {@code experiment}, {@code io}, {@code metric}, {@code text} and
 * {@code training}.
 */
package org.tripletlab.history;
