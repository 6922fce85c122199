/**
 * Data sets of pictures, one folder per class: layout of the folder, parallel reading of its pictures, and the cache of
 * resized pictures.
 *
 * <p>Imports {@code data}, {@code data.file}, {@code data.picture}, {@code io}, {@code math} and {@code text}.
 */
package org.tripletlab.data.folder;
