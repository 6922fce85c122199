/**
 * The help page: display, keys, terms; and the page about the program and its libraries.
 *
 * <p>Imports {@code export}, {@code log}, {@code math}, {@code ui.control} and {@code ui.fx}.
 */
package org.tripletlab.ui.help;
