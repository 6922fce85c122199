/**
 * The experiment panel: presets, and a form generated from the table of parameters.
 *
 * <p>Imports {@code data}, {@code experiment}, {@code history}, {@code mining}, {@code option}, {@code runner},
 * {@code text}, {@code ui.control}, {@code ui.fx} and {@code ui.model}.
 */
package org.tripletlab.ui.experiment;
