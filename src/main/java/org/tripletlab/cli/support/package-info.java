/**
 * What several commands need: options for parameters and session files, checks of files before they are written, lines
 * of progress, tables for people.
 *
 * <p>Imports {@code compare}, {@code data}, {@code dataset}, {@code experiment}, {@code export}, {@code history},
 * {@code io}, {@code machine}, {@code store} and {@code text}.
 */
package org.tripletlab.cli.support;
