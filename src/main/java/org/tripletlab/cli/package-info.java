/**
 * The command line: one class for each command, thin, without any display.
 *
 * <p>The only place that writes to standard output. May import {@code session}, {@code export}, {@code data},
 * {@code metric} and {@code text}.
 */
package org.tripletlab.cli;
