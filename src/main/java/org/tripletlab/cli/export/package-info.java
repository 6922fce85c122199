/**
 * The command {@code export}: one class for each format, with the options that several formats share.
 *
 * <p>Imports {@code cli.support}, {@code experiment}, {@code export}, {@code render} and {@code text}.
 */
package org.tripletlab.cli.export;
