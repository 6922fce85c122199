/**
 * The sphere in the window: the live picture, turning and zooming it, class names, legend, and the card of a point.
 *
 * <p>{@code SpherePane} shows what {@code SphereViewModel} holds; whoever embeds them calls {@code SphereViewModel.show} with
 * each new frame and {@code SpherePane.pulse} once per pulse. May import {@code render} and, of what features share,
 * {@code ui.fx}, {@code ui.model} and {@code text}.
 */
package org.tripletlab.ui.sphere;
