package org.tripletlab.data;

/**
 * A class folder with too few pictures to be trained on.
 *
 * @param name the class
 * @param pictures how many usable pictures it has, in the training part where there is one
 */
public record SkippedClass(String name, int pictures) {}
