/**
 * What leaves the program for other eyes: pictures with their recipe inside, written so that no partial file is ever left.
 *
 * <p>Works without a display. May import {@code session}, {@code metric},
 * {@code data}, {@code render} and {@code math}; {@code race} and {@code text} because some exports name lanes as the window
 * does and speak both languages.
 */
package org.tripletlab.export;
