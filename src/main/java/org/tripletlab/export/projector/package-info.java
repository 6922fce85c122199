/**
 * A folder for the TensorFlow Embedding Projector.
 *
 * <p>Works without a display. May import {@code export} and what that may import.
 */
package org.tripletlab.export.projector;
