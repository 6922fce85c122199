package org.tripletlab.data;

/**
 * Options for reading a folder of images as a data set.
 *
 * @param imageSize rows and columns to which pictures are resized; IDX files keep their own
 * @param testShare share of each class that is kept for evaluation, in (0, 1), where the folder has no split of its own
 * @param transposed whether rows and columns are exchanged
 * @param levels folder levels from the data set, or its part, down to the pictures: 1, or 2 for classes in groups
 * @param minPerClass smallest number of pictures of a class; values below the minimum for training (3, or 2 with a
 *     split of its own) are raised to it
 */
public record FolderOptions(int imageSize, double testShare, boolean transposed, int levels, int minPerClass) {
    /**
     * Pictures of 32×32, a fifth of each class kept for evaluation, not transposed, all classes that can be trained on.
     */
    public static final FolderOptions DEFAULT = new FolderOptions(32, 0.2, false);

    /** Options with one folder level and the smallest number of pictures that training allows. */
    public FolderOptions(int imageSize, double testShare, boolean transposed) {
        this(imageSize, testShare, transposed, 1, 2);
    }

    /** Returns a copy with rows and columns exchanged, or not. */
    FolderOptions withTransposed(boolean exchanged) {
        return new FolderOptions(imageSize, testShare, exchanged, levels, minPerClass);
    }
}
