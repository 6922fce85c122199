package org.tripletlab.ui.enrol;

import org.tripletlab.text.Notice;

/**
 * The image that is enrolled or asked about.
 *
 * @param pixels height · width bytes, row by row, 0 to 255, unsigned; nobody writes to them
 * @param height rows
 * @param width columns
 * @param says what it is
 */
record AskedImage(byte[] pixels, int height, int width, Notice says) {}
