/**
 * Commands that train: one experiment, a saved run that goes on, and several experiments beside each other. With them
 * the two ways in which a run is told, as lines of JSON and to people.
 *
 * <p>Imports {@code cli.support}, {@code compare}, {@code data}, {@code dataset}, {@code evaluation},
 * {@code experiment}, {@code explain}, {@code export}, {@code history}, {@code io}, {@code machine}, {@code metric},
 * {@code mining}, {@code runner}, {@code store} and {@code text}.
 */
package org.tripletlab.cli.train;
