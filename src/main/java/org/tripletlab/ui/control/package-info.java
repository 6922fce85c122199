/**
 * Controls that several features of the window use: forms and their fields, buttons with a sign, small images,
 * sentences that wrap, and dialogs for files.
 *
 * <p>Imports {@code data}, {@code text} and {@code ui.fx}.
 */
package org.tripletlab.ui.control;
