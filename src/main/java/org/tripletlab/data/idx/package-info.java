/**
 * Data sets of IDX files, the format of MNIST: reading and writing them, the folders they lie in, and the names of
 * their classes.
 *
 * <p>Imports {@code data}, {@code data.file} and {@code io}.
 */
package org.tripletlab.data.idx;
