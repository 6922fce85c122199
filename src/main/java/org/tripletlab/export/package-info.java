/**
 * What leaves the program for other eyes: pictures with their recipe inside, written so that no partial file is ever left.
 *
 * <p>Works without a display. May import {@code session}, {@code metric},
 * {@code data}, {@code render} and {@code math}.
 */
package org.tripletlab.export;
