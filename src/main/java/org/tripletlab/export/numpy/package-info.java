/**
 * Arrays for NumPy: embeddings, labels and weights of lanes as one file.
 *
 * <p>Imports {@code data}, {@code dataset}, {@code evaluation}, {@code export}, {@code io}, {@code nn} and {@code text}.
 */
package org.tripletlab.export.numpy;
