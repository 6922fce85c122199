/**
 * Controls shared by several features of the window: forms and their fields, icon buttons, small images, wrapping sentences, and file
 * choosers.
 *
 * <p>Imports {@code data}, {@code render}, {@code text}, {@code ui.fx} and {@code ui.settings}.
 */
package org.tripletlab.ui.control;
