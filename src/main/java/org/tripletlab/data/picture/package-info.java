/**
 * Conversion of a picture of any format into a small grey image like those of a data set: decoding, rotation, resizing,
 * and preparation of drawings and pictures of the user.
 *
 * <p>Imports {@code data} and {@code text}.
 */
package org.tripletlab.data.picture;
