/**
 * The download of MNIST: which files from which mirrors, the transfer with a bound on every wait, and the check of what
 * arrived. A file is whole or it is not there.
 *
 * <p>Imports {@code data} and {@code io}.
 */
package org.tripletlab.data.download;
