/**
 * The download of MNIST: asks, shows how far it has come, can be cancelled.
 *
 * <p>Imports {@code data}, {@code text}, {@code ui.control}, {@code ui.fx} and {@code ui.model}.
 */
package org.tripletlab.ui.download;
