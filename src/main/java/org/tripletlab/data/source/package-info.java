/**
 * Where a data set is found and which reader it is given to: folders, files, archives, and the places that are looked
 * through for MNIST. Begin with {@link org.tripletlab.data.source.DatasetOpener}.
 *
 * <p>Imports {@code data}, {@code data.array}, {@code data.file}, {@code data.folder}, {@code data.idx},
 * {@code data.table} and {@code io}.
 */
package org.tripletlab.data.source;
