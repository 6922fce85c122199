/**
 * Where directions of the sphere land on a picture: the camera and its perspective, the flat map, and points on their
 * way from one snapshot to the next.
 *
 * <p>Imports no other package.
 */
package org.tripletlab.render.view;
