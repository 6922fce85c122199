/**
 * The command {@code lesson}.
 *
 * <p>Imports {@code cli.support}, {@code dataset}, {@code experiment}, {@code export}, {@code io}, {@code lesson}, {@code
 * study} and {@code text}.
 */
package org.tripletlab.cli.lesson;
