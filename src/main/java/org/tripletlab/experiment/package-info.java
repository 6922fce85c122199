/**
 * One experiment as it is described: the table of its parameters, their checks and defaults, the schedule of miners,
 * and ready experiments. Nothing here is trained or measured.
 *
 * <p>Imports {@code data}, {@code loss}, {@code math}, {@code metric}, {@code mining}, {@code nn} and {@code text}.
 */
package org.tripletlab.experiment;
