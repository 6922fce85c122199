/**
 * Controls shared by several features of the window: forms and their fields, icon buttons, small images, wrapping sentences, and file
 * choosers.
 *
 * <p>Imports {@code data}, {@code text} and {@code ui.fx}.
 */
package org.tripletlab.ui.control;
