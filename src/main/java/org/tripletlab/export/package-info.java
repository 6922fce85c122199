/**
 * What leaves the program for other eyes: pictures with their recipe inside, written so that no partial file is ever left.
 *
 * <p>Works without a display. May import {@code session}, {@code metric},
 * {@code data}, {@code render} and {@code math}; {@code export.film} also {@code text} and {@code race}.
 */
package org.tripletlab.export;
