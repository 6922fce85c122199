/**
 * Kinds of files by content and by name, and archives accessed as folders; used by the readers of all data set formats.
 *
 * <p>Imports {@code data}, {@code io} and {@code text}.
 */
package org.tripletlab.data.file;
