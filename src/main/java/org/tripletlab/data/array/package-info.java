/**
 * Data sets of NumPy arrays: {@code .npy} files, and the entries of {@code .npz} files.
 *
 * <p>Imports {@code data}, {@code data.file} and {@code data.sampling}.
 */
package org.tripletlab.data.array;
