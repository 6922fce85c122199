/**
 * Description of an experiment: the table of parameters, their checks and defaults, the schedule of miners, and
 * presets. Nothing is trained or measured here.
 *
 * <p>Imports {@code data}, {@code loss}, {@code math}, {@code metric}, {@code mining}, {@code nn}, {@code option} and
 * {@code text}.
 */
package org.tripletlab.experiment;
