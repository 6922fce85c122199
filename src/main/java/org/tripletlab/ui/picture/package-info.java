/**
 * Saving a picture of the sphere.
 *
 * <p>May import {@code ui.fx}, {@code ui.model}, {@code export}, {@code render}, {@code session}, {@code metric},
 * {@code math} and {@code text}; no other feature of the window.
 */
package org.tripletlab.ui.picture;
