/**
 * What the window remembers from one start to the next, and the file that keeps it.
 *
 * <p>Imports {@code experiment}, {@code io} and {@code text}.
 */
package org.tripletlab.ui.settings;
