/**
 * The help page: what one sees, the keys, the words; and what the program is and stands on.
 *
 * <p>May import {@code ui.fx}, {@code ui.model}, {@code text} and {@code export} for the version; no other feature of the window.
 */
package org.tripletlab.ui.help;
