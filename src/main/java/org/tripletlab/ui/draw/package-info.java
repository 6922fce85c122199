/**
 * A pad to draw on, or to show a picture to: where the networks of the lanes put what is on it, what lies near, and what becomes of
 * it on the way to another image.
 *
 * <p>May import {@code ui.fx}, {@code ui.model}, {@code session}, {@code metric}, {@code data}, {@code render}, {@code math} and
 * {@code text}; no other feature of the window.
 */
package org.tripletlab.ui.draw;
