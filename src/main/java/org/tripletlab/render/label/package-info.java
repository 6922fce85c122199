/**
 * Layout of the names of classes and of single spots without overlaps.
 *
 * <p>Imports {@code render.view}.
 */
package org.tripletlab.render.label;
