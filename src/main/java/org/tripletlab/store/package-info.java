/**
 * Persistent files that can be read without this program: experiments as JSON, weights as raw numbers, sessions as a
 * zip of both. All files are written atomically through a temporary file, and validated before memory is allocated for
 * their content.
 *
 * <p>Imports {@code compare}, {@code data}, {@code dataset}, {@code evaluation}, {@code experiment}, {@code history},
 * {@code io}, {@code math}, {@code metric}, {@code nn}, {@code option}, {@code text} and {@code training}.
 */
package org.tripletlab.store;
