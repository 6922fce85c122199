package org.tripletlab.history.saved;

/**
 * Where images were when something was made of them, and how many.
 *
 * @param path the absolute path; empty if they were not given as a path, or it is not known
 * @param fromFile the path from the folder of the file that tells of it, with {@code /} between folders; empty if there is none
 * @param trainingImages how many there were to train on
 * @param testImages how many there were to measure with
 * @param classes how many classes they had; 0 if it is not known
 */
public record ImagePlace(String path, String fromFile, int trainingImages, int testImages, int classes) {
    /** Nothing is known of it. */
    public static final ImagePlace UNKNOWN = new ImagePlace("", "", 0, 0, 0);
}
