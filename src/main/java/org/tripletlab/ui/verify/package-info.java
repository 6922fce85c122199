/**
 * Whether two images are the same: how far same and different pairs are apart, the threshold between them, and what it costs.
 *
 * <p>May import {@code ui.fx}, {@code ui.model}, {@code session}, {@code metric}, {@code render} and {@code text}; no other
 * feature of the window.
 */
package org.tripletlab.ui.verify;
