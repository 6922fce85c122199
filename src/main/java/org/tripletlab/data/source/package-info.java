/**
 * Search for data sets and choice of the reader: folders, files, archives, and the search path of MNIST. The entry
 * point is {@link org.tripletlab.data.source.DatasetOpener}.
 *
 * <p>Imports {@code data}, {@code data.array}, {@code data.file}, {@code data.folder}, {@code data.idx}, {@code data.table}, {@code io} and {@code text}.
 */
package org.tripletlab.data.source;
