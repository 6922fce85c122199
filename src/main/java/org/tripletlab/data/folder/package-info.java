/**
 * Data sets of pictures, one folder for each class: the layout of the folder, its pictures read by all processors, and
 * the cache of what was read.
 *
 * <p>Imports {@code data}, {@code data.file}, {@code data.picture}, {@code io} and {@code math}.
 */
package org.tripletlab.data.folder;
