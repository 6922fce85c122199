/**
 * How the sphere is drawn: colours and shapes of classes, of marks and of angles, light or dark.
 *
 * <p>Imports {@code render.view}.
 */
package org.tripletlab.render.style;
