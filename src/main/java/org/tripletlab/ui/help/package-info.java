/**
 * The help page: what one sees, the keys, the words; and what the program is and stands on.
 *
 * <p>Imports {@code export}, {@code log}, {@code math} and {@code ui.fx}.
 */
package org.tripletlab.ui.help;
