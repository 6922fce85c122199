/**
 * Verification of image pairs: distances of same and different pairs, the threshold between them, and its error rates.
 *
 * <p>Imports {@code metric}, {@code plot}, {@code render}, {@code text}, {@code ui.control}, {@code ui.fx}, {@code ui.model} and {@code ui.settings}.
 */
package org.tripletlab.ui.verify;
