/**
 * The command {@code tripletlab}: its subcommands, suggestions for arguments without a command, and the commands
 * without a package of their own. Independent of a display. Only this package and its subpackages write to standard
 * output.
 *
 * <p>Imports {@code cli.data}, {@code cli.export}, {@code cli.lesson}, {@code cli.query}, {@code cli.study}, {@code cli.support},
 * {@code cli.train}, {@code compare}, {@code data}, {@code dataset}, {@code experiment}, {@code export},
 * {@code history}, {@code log}, {@code machine}, {@code metric}, {@code mining}, {@code option}, {@code runner},
 * {@code store}, {@code study} and {@code text}.
 */
package org.tripletlab.cli;
