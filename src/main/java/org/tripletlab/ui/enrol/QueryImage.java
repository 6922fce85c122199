package org.tripletlab.ui.enrol;

import org.tripletlab.text.Message;

/**
 * Query image, which is enrolled or compared.
 *
 * @param pixels height · width bytes, row by row, 0 to 255, unsigned; not copied, must not be modified
 * @param height rows
 * @param width columns
 * @param says description of the image
 */
record QueryImage(byte[] pixels, int height, int width, Message says) {}
