/**
 * Saved runs that can be continued elsewhere, and the search for their images after a move.
 *
 * <p>Imports {@code data}, {@code dataset}, {@code evaluation}, {@code experiment}, {@code history}, {@code metric},
 * {@code option}, {@code text} and {@code training}.
 */
package org.tripletlab.history.saved;
