/**
 * The command {@code export}, with a command for each format of the list of exporters.
 *
 * <p>Imports {@code cli.support}, {@code export} and {@code text}.
 */
package org.tripletlab.cli.export;
