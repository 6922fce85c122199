/**
 * Charts of the measurements of the lanes, step by step.
 *
 * <p>Imports {@code dataset}, {@code evaluation}, {@code export}, {@code history}, {@code io}, {@code math}, {@code metric}, {@code plot}, {@code text}, {@code ui.control}, {@code ui.fx} and {@code ui.model}.
 */
package org.tripletlab.ui.chart;
