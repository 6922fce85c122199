/**
 * Files that outlive a run and can be read without this program: experiments as JSON, weights as raw numbers, sessions
 * as a zip of both. Everything is written to a temporary file and moved into place; everything that is read is checked
 * before memory is taken for it.
 *
 * <p>Imports {@code compare}, {@code data}, {@code dataset}, {@code evaluation}, {@code experiment}, {@code history},
 * {@code io}, {@code math}, {@code metric}, {@code nn}, {@code text} and {@code training}.
 */
package org.tripletlab.store;
