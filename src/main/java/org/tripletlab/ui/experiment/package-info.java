/**
 * The experiment panel: presets, and a form generated from the table of parameters.
 *
 * <p>Imports {@code batch}, {@code data}, {@code experiment}, {@code history}, {@code math}, {@code mining}, {@code option}, {@code render}, {@code runner}, {@code text}, {@code ui.control}, {@code ui.fx} and {@code ui.model}.
 */
package org.tripletlab.ui.experiment;
