/**
 * The sphere in the window: the live picture, turning and zooming it, class names, legend, and the card of a point.
 * {@code SpherePane} shows what {@code SphereViewModel} holds.
 *
 * <p>Imports {@code export}, {@code render}, {@code text}, {@code ui.control}, {@code ui.fx} and {@code ui.model}.
 */
package org.tripletlab.ui.sphere;
