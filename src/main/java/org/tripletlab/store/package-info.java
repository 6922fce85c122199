/**
 * Files that outlive a run and can be read without this program: experiments as JSON, weights as raw numbers.
 *
 * <p>May import {@code session}, {@code nn} and {@code data}. Everything is written to a temporary file and moved into
 * place; everything that is read is checked before memory is taken for it.
 */
package org.tripletlab.store;
