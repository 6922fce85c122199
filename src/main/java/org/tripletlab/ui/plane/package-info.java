/**
 * The plane of the triplets of a batch: how far each anchor is from its positive and from its negative, and where one
 * step moves them.
 *
 * <p>Imports {@code batch}, {@code evaluation}, {@code experiment}, {@code math}, {@code mining}, {@code text},
 * {@code ui.control}, {@code ui.fx} and {@code ui.model}.
 */
package org.tripletlab.ui.plane;
