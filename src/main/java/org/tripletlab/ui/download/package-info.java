/**
 * The download of MNIST: confirmation, progress, cancellation.
 *
 * <p>Imports {@code data}, {@code dataset}, {@code text}, {@code ui.control}, {@code ui.fx} and {@code ui.model}.
 */
package org.tripletlab.ui.download;
