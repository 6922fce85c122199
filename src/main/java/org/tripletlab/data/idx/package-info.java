/**
 * Data sets of IDX files, the format of MNIST: reading and writing them, their folders, and their class names.
 *
 * <p>Imports {@code data}, {@code data.file} and {@code io}.
 */
package org.tripletlab.data.idx;
