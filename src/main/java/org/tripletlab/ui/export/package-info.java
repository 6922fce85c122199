/**
 * What leaves the window as a file for others: pages, tables, arrays, worksheets. Asks for a file, shows how far it has come, and
 * can be stopped.
 *
 * <p>May import {@code ui.fx}, {@code ui.model}, {@code export}, {@code session} and {@code text}.
 */
package org.tripletlab.ui.export;
