/**
 * The command {@code data}: what is in a data set, the download of MNIST, and the drawing of the bundled digits.
 *
 * <p>Imports {@code cli.support}, {@code data}, {@code dataset}, {@code experiment}, {@code export}, {@code io} and
 * {@code text}.
 */
package org.tripletlab.cli.data;
