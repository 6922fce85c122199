/**
 * The angles between the classes as a matrix, with the cone of each class on the diagonal.
 *
 * <p>May import {@code ui.fx}, {@code ui.model}, {@code session}, {@code metric}, {@code render} and {@code text}; no other
 * feature of the window.
 */
package org.tripletlab.ui.matrix;
