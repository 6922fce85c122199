/**
 * The magnifier on a picture of the sphere: where it is, how much it magnifies, and when it is there.
 *
 * <p>Imports {@code render.view}.
 */
package org.tripletlab.render.magnifier;
