/**
 * Classes on the sphere: their axes and cones, angles between them, how close embeddings stand to their own axis, and
 * the best that is possible.
 *
 * <p>Imports {@code math} and {@code metric.catalogue}.
 */
package org.tripletlab.metric.geometry;
