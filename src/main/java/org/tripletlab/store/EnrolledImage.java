package org.tripletlab.store;

/**
 * One image of somebody or something that is to be recognised. The array is not copied: nobody writes to it.
 *
 * @param name under which it was enrolled, 1 to 40 characters
 * @param pixels height · width bytes, row by row, 0 to 255, unsigned
 */
public record EnrolledImage(String name, byte[] pixels) {}
