/**
 * What is picked, looked at closely: the image of a point, its place among the axes, its neighbours, its way through the recorded
 * steps, and where to find points worth picking.
 *
 * <p>May import {@code ui.fx}, {@code ui.model}, {@code session}, {@code metric}, {@code data}, {@code render}, {@code math} and
 * {@code text}; no other feature of the window.
 */
package org.tripletlab.ui.inspect;
