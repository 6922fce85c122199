/**
 * What leaves the window as a file for others: pages, tables, arrays, worksheets. Asks for a file, shows how far it has
 * come, and can be stopped.
 *
 * <p>Imports {@code dataset}, {@code export}, {@code render}, {@code text}, {@code ui.control},
 * {@code ui.fx} and {@code ui.model}.
 */
package org.tripletlab.ui.export;
