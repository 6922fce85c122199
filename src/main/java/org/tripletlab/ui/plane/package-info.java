/**
 * The plane of the triplets of a batch: how far each anchor is from its positive and from its negative, and where one step
 * moves them.
 *
 * <p>May import {@code ui.fx}, {@code ui.model}, {@code session}, {@code mining}, {@code batch}, {@code math} and {@code text};
 * no other feature of the window.
 */
package org.tripletlab.ui.plane;
