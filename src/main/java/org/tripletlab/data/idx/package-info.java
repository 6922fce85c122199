/**
 * Data sets of IDX files, the format of MNIST: reading and writing them, their folders, and their class names.
 *
 * <p>Imports {@code data}, {@code data.file}, {@code io} and {@code text}.
 */
package org.tripletlab.data.idx;
