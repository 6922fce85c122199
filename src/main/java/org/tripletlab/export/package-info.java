/**
 * What leaves the program for other eyes: pictures with their recipe inside, written so that no partial file is ever left.
 *
 * <p>Works without a display. May import {@code session}, {@code metric} and {@code render}.
 */
package org.tripletlab.export;
