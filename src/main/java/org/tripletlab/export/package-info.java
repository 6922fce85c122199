/**
 * What leaves the program for other eyes: pictures with their recipe inside, written so that no partial file is ever left.
 *
 * <p>Works without a display. May import {@code session}, {@code metric},
 * {@code data}, {@code render} and {@code math}; {@code race} for the names of lanes beside each other, {@code nn} for those of layers, and {@code text} for
 * pages that are read in either language.
 */
package org.tripletlab.export;
