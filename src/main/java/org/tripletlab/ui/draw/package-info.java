/**
 * A pad to draw on, or to show a picture to: where the networks of the lanes put what is on it, what lies near, and
 * what becomes of it on the way to another image.
 *
 * <p>Imports {@code data}, {@code dataset}, {@code evaluation}, {@code experiment}, {@code explain}, {@code history},
 * {@code math}, {@code metric}, {@code render}, {@code store}, {@code text}, {@code ui.control}, {@code ui.fx},
 * {@code ui.model} and {@code ui.settings}.
 */
package org.tripletlab.ui.draw;
