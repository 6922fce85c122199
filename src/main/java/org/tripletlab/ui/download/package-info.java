/**
 * The download of MNIST: asks, shows how far it has come, can be cancelled.
 *
 * <p>May import {@code ui.fx}, {@code ui.model}, {@code data}, {@code session} and {@code text}; no other feature of the
 * window.
 */
package org.tripletlab.ui.download;
