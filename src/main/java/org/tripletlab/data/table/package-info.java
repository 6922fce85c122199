/**
 * Data sets of tables: a row for each image, with its label and its pixels, in a text file of any separator.
 *
 * <p>Imports {@code data}, {@code data.file}, {@code data.sampling} and {@code io}.
 */
package org.tripletlab.data.table;
