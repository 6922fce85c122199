/**
 * One picture of any format, made into a small grey image like those of a data set: decoding, turning upright, fitting
 * into a frame, and the preparation of what people draw or show.
 *
 * <p>Imports {@code data}.
 */
package org.tripletlab.data.picture;
