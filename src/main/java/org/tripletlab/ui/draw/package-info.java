/**
 * A pad to draw on or to open a picture in: its placement by the networks of the lanes, its neighbours, and the path of a blend with
 * another image.
 *
 * <p>Imports {@code data}, {@code dataset}, {@code evaluation}, {@code experiment}, {@code explain}, {@code history}, {@code math},
 * {@code metric}, {@code render}, {@code store}, {@code text}, {@code ui.control}, {@code ui.fx}, {@code ui.model} and {@code
 * ui.settings}.
 */
package org.tripletlab.ui.draw;
