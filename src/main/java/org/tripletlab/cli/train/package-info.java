/**
 * Training commands: one experiment, the continuation of a saved run, and a comparison of several experiments; with the
 * two reports of a run, as JSON lines and as text.
 *
 * <p>Imports {@code cli.support}, {@code compare}, {@code data}, {@code dataset}, {@code evaluation},
 * {@code experiment}, {@code explain}, {@code export}, {@code history}, {@code io}, {@code machine}, {@code metric},
 * {@code mining}, {@code option}, {@code runner}, {@code store} and {@code text}.
 */
package org.tripletlab.cli.train;
