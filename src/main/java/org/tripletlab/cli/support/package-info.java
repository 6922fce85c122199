/**
 * Support for several commands: options for parameters and session files, checks of output files, progress lines, text
 * tables.
 *
 * <p>Imports {@code compare}, {@code data}, {@code dataset}, {@code experiment}, {@code export}, {@code history},
 * {@code io}, {@code machine}, {@code option}, {@code store} and {@code text}.
 */
package org.tripletlab.cli.support;
