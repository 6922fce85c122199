/**
 * Projection of the sphere onto a picture: the camera and its perspective, the flat map, and the interpolation of
 * points between snapshots.
 *
 * <p>Imports no other package.
 */
package org.tripletlab.render.view;
