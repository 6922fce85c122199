/**
 * Synthetic handwritten digits from a seed, and the digits bundled with the program: handwriting forms of the ten
 * digits, random variation and pens, a rasteriser, and the generator of the bundled data set.
 *
 * <p>Everything is integer or strict double arithmetic, so that a seed gives the same bytes on every machine.
 *
 * <p>Imports {@code data}, {@code data.idx}, {@code data.picture}, {@code io}, {@code math} and {@code text}.
 */
package org.tripletlab.data.digits;
