/**
 * Files that outlive a run and can be read without this program: experiments as JSON, weights as raw numbers, sessions as a
 * zip of both.
 *
 * <p>May import {@code race}, {@code session}, {@code metric}, {@code nn}, {@code data} and {@code math}: sessions hold lanes, and all
 * that was measured in them. Everything is written to a temporary file and moved into
 * place; everything that is read is checked before memory is taken for it.
 */
package org.tripletlab.store;
