/**
 * Exports from the window: pages, tables, arrays, worksheets, pictures. Asks for a file, shows progress, and can be cancelled.
 *
 * <p>Imports {@code dataset}, {@code evaluation}, {@code experiment}, {@code export}, {@code option}, {@code render}, {@code text}, {@code ui.control},
 * {@code ui.fx} and {@code ui.model}.
 */
package org.tripletlab.ui.export;
