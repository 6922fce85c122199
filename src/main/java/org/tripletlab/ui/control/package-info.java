/**
 * Controls shared by several features of the window: forms and their fields, icon buttons, small images, wrapping sentences, badges of lanes,
 * and file choosers.
 *
 * <p>Imports {@code data}, {@code render}, {@code text}, {@code ui.fx}, {@code ui.model} and {@code ui.settings}.
 */
package org.tripletlab.ui.control;
