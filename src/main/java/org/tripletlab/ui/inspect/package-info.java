/**
 * Inspection of picked images: the image of a point, its angles to the class means, its neighbours, its trajectory through the recorded
 * steps, and the search for images worth picking.
 *
 * <p>Imports {@code data}, {@code dataset}, {@code evaluation}, {@code experiment}, {@code history}, {@code metric}, {@code render},
 * {@code text}, {@code ui.control}, {@code ui.fx}, {@code ui.model} and {@code ui.settings}.
 */
package org.tripletlab.ui.inspect;
