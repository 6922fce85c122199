package org.tripletlab.data;

/**
 * How a folder of images becomes a data set.
 *
 * @param imageSize rows and columns to which pictures are brought; IDX files have their own
 * @param testShare share of each class that is kept for measuring, in (0, 1), where the folder has no split of its own
 * @param transposed whether rows and columns are exchanged
 * @param levels folders from the data set, or its part, down to the pictures: 1, or 2 where the classes are in groups
 * @param minPerClass pictures that a class needs; fewer than training needs (3, or 2 with a split of its own) means those
 */
public record FolderOptions(int imageSize, double testShare, boolean transposed, int levels, int minPerClass) {
    /** Pictures of 32×32, a fifth of each class kept for measuring, nothing exchanged, every class that can be trained on. */
    public static final FolderOptions DEFAULT = new FolderOptions(32, 0.2, false);

    /** Options with class folders one level down and as few pictures of a class as training needs. */
    public FolderOptions(int imageSize, double testShare, boolean transposed) {
        this(imageSize, testShare, transposed, 1, 2);
    }

    /** Returns the same with rows and columns exchanged, or not. */
    FolderOptions withTransposed(boolean exchanged) {
        return new FolderOptions(imageSize, testShare, exchanged, levels, minPerClass);
    }
}
