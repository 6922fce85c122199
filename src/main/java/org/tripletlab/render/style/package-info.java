/**
 * Drawing style of the sphere: colours and shapes of classes, marks and angles, light or dark.
 *
 * <p>Imports {@code render.view}.
 */
package org.tripletlab.render.style;
