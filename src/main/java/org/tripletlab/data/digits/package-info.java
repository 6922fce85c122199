/**
 * Handwritten-looking digits made from a seed, and those that travel inside the program. Forms in which people write
 * the ten digits, movements and pens that make every drawing of a form different, a rasteriser, and the generator of
 * the bundled data set.
 *
 * <p>Everything is integer or strict double arithmetic, so that a seed gives the same bytes on every machine.
 *
 * <p>Imports {@code data}, {@code data.idx}, {@code data.picture}, {@code io} and {@code math}.
 */
package org.tripletlab.data.digits;
