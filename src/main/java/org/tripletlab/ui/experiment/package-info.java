/**
 * The experiment panel: presets, and a form made from the one parameter table.
 *
 * <p>May import {@code ui.fx}, {@code ui.model}, {@code session} and {@code text}; no other feature of the window.
 */
package org.tripletlab.ui.experiment;
