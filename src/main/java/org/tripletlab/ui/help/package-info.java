/**
 * The help page: what one sees, the keys, the words.
 *
 * <p>May import {@code ui.fx}, {@code ui.model} and {@code text}; no other feature of the window.
 */
package org.tripletlab.ui.help;
