/**
 * Handwritten-looking digits made from a seed: the forms in which people write the ten digits, the movements and pens
 * that make every drawing of a form different, a rasteriser, and the generator of the bundled data set.
 *
 * <p>May import {@code data} and {@code math}. Everything is integer or strict double arithmetic, so that a seed gives
 * the same bytes on every machine.
 */
package org.tripletlab.data.digits;
