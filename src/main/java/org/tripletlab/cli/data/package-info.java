/**
 * The command {@code data}: content of a data set, download of MNIST, and generation of the bundled digits.
 *
 * <p>Imports {@code cli.support}, {@code data}, {@code dataset}, {@code experiment}, {@code export}, {@code io} and
 * {@code text}.
 */
package org.tripletlab.cli.data;
