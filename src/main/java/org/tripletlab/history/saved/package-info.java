/**
 * A whole run with all that is needed to go on with it elsewhere, and the search for its images where they have moved.
 *
 * <p>Imports {@code data}, {@code dataset}, {@code evaluation}, {@code experiment}, {@code history}, {@code metric},
 * {@code text} and {@code training}.
 */
package org.tripletlab.history.saved;
