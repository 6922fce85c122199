/**
 * A folder for the TensorFlow Embedding Projector.
 *
 * <p>Imports {@code data}, {@code dataset}, {@code evaluation}, {@code export}, {@code export.table} and {@code io}.
 */
package org.tripletlab.export.projector;
