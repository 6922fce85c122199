/**
 * The command {@code tripletlab}: its subcommands, the answer to arguments that begin with none, and the commands that
 * stand alone. Thin, and without any display. Only here and in the rooms below is standard output written.
 *
 * <p>Imports {@code cli.data}, {@code cli.export}, {@code cli.query}, {@code cli.study}, {@code cli.support},
 * {@code cli.train}, {@code compare}, {@code data}, {@code dataset}, {@code experiment}, {@code export},
 * {@code history}, {@code log}, {@code machine}, {@code metric}, {@code mining}, {@code runner}, {@code store},
 * {@code study} and {@code text}.
 */
package org.tripletlab.cli;
