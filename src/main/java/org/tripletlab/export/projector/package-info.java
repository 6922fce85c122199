/**
 * A folder for the TensorFlow Embedding Projector.
 *
 * <p>Imports {@code data}, {@code dataset}, {@code evaluation}, {@code export}, {@code export.table}, {@code io} and {@code text}.
 */
package org.tripletlab.export.projector;
