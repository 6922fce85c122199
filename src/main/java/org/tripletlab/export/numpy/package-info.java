/**
 * Arrays for NumPy: embeddings, labels and weights of lanes as one file.
 *
 * <p>Imports {@code data}, {@code dataset}, {@code evaluation}, {@code export}, {@code io} and {@code nn}.
 */
package org.tripletlab.export.numpy;
