package org.tripletlab.history.saved;

/**
 * Recorded place and size of the images of a file.
 *
 * @param path the absolute path; empty if the images were not given as a path, or it is unknown
 * @param fromFile the path relative to the folder of the referring file, with {@code /} between folders; empty if there
 *     is none
 * @param trainingImages number of training images
 * @param testImages number of test images
 * @param classes number of classes; 0 if unknown
 */
public record ImagePlace(String path, String fromFile, int trainingImages, int testImages, int classes) {
    /** Unknown place. */
    public static final ImagePlace UNKNOWN = new ImagePlace("", "", 0, 0, 0);
}
