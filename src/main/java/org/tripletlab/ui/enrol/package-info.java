/**
 * Enrol and verify: images under names, whether another image is one of them, and how sure that is, in every lane.
 *
 * <p>May import {@code ui.fx}, {@code ui.model}, {@code session}, {@code metric}, {@code data}, {@code render}, {@code store}
 * and {@code text}; no other feature of the window.
 */
package org.tripletlab.ui.enrol;
