/**
 * The angles between the classes as a matrix, with the cone of each class on the diagonal.
 *
 * <p>Imports {@code dataset}, {@code evaluation}, {@code explain}, {@code metric}, {@code render}, {@code text},
 * {@code ui.control}, {@code ui.fx}, {@code ui.model} and {@code ui.settings}.
 */
package org.tripletlab.ui.matrix;
