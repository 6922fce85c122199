package org.tripletlab.store;

/**
 * An enrolled image for recognition. The array is not copied and must not be written.
 *
 * @param name name of the person or thing, 1 to 40 characters
 * @param pixels height · width bytes, row by row, 0 to 255, unsigned
 */
public record EnrolledImage(String name, byte[] pixels) {}
