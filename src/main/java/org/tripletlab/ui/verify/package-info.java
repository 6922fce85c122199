/**
 * Whether two images are the same: how far same and different pairs are apart, the threshold between them, and what it
 * costs.
 *
 * <p>Imports {@code metric}, {@code render}, {@code text}, {@code ui.control}, {@code ui.fx}, {@code ui.model} and
 * {@code ui.settings}.
 */
package org.tripletlab.ui.verify;
