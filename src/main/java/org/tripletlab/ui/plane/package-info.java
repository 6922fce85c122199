/**
 * The triplet plane of a batch: distance of each anchor from its positive and from its negative, and the movement by one step.
 *
 * <p>Imports {@code batch}, {@code evaluation}, {@code experiment}, {@code math}, {@code mining}, {@code plot}, {@code text}, {@code ui.control}, {@code ui.fx} and {@code ui.model}.
 */
package org.tripletlab.ui.plane;
