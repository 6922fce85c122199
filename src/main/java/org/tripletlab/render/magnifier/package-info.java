/**
 * The magnifier on a picture of the sphere: its place, its magnification, and when it is shown.
 *
 * <p>Imports {@code render.view}.
 */
package org.tripletlab.render.magnifier;
