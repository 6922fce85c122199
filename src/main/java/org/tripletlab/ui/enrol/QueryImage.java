package org.tripletlab.ui.enrol;

import org.tripletlab.text.Message;

/**
 * The image that is enrolled or asked about.
 *
 * @param pixels height · width bytes, row by row, 0 to 255, unsigned; nobody writes to them
 * @param height rows
 * @param width columns
 * @param says what it is
 */
record QueryImage(byte[] pixels, int height, int width, Message says) {}
