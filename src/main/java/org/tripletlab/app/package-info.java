/**
 * Entry point of the program and creation of the window, with dependencies passed to constructors.
 *
 * <p>Imports {@code app.start}, {@code cli}, {@code compare}, {@code data}, {@code dataset}, {@code export}, {@code
 * history}, {@code io}, {@code log}, {@code machine}, {@code text}, {@code ui.fx}, {@code ui.settings} and {@code
 * ui.shell}.
 */
package org.tripletlab.app;
