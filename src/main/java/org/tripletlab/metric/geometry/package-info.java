/**
 * Geometry of the classes on the sphere: class means and cones, angles between them, angles of embeddings to their own
 * class mean, and upper bounds.
 *
 * <p>Imports {@code math} and {@code metric.catalogue}.
 */
package org.tripletlab.metric.geometry;
