/**
 * Places for the names of classes and of single spots, so that no two overlap.
 *
 * <p>Imports {@code render.view}.
 */
package org.tripletlab.render.label;
