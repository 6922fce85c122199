/**
 * Download of MNIST: mirrors and files, the transfer with timeouts, and the check of the content. A file is complete or
 * absent.
 *
 * <p>Imports {@code data} and {@code io}.
 */
package org.tripletlab.data.download;
