/**
 * The sphere in the window: the live picture, its rotation and zoom, class names, legend, and the card of a point. {@code SpherePane}
 * shows the state of {@code SphereViewModel}.
 *
 * <p>Imports {@code export}, {@code render}, {@code text}, {@code ui.control}, {@code ui.fx} and {@code ui.model}.
 */
package org.tripletlab.ui.sphere;
