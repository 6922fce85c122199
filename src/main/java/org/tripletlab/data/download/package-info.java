/**
 * Download of MNIST: mirrors and files, the transfer with timeouts, and the check of the content. A file is complete or
 * absent.
 *
 * <p>Imports {@code data}, {@code io} and {@code text}.
 */
package org.tripletlab.data.download;
