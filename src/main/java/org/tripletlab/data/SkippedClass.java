package org.tripletlab.data;

/**
 * A class folder with too few pictures for training.
 *
 * @param name the class
 * @param pictures number of usable pictures, in the training part where there is one
 */
public record SkippedClass(String name, int pictures) {}
