/**
 * The timeline: every recorded step, in the colour of its state, to scrub through.
 *
 * <p>Imports {@code evaluation}, {@code experiment}, {@code history}, {@code ui.control}, {@code ui.fx} and {@code ui.model}.
 */
package org.tripletlab.ui.timeline;
