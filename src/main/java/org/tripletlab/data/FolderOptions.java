package org.tripletlab.data;

/**
 * How a folder of images becomes a data set.
 *
 * @param imageSize rows and columns to which pictures are brought; IDX files have their own
 * @param testShare share of each class that is kept for measuring, in (0, 1), where the folder has no split of its own
 * @param transposed whether rows and columns are exchanged
 */
public record FolderOptions(int imageSize, double testShare, boolean transposed) {
    /** Pictures of 32×32, a fifth of each class kept for measuring, nothing exchanged. */
    public static final FolderOptions DEFAULT = new FolderOptions(32, 0.2, false);

    /** Returns the same with rows and columns exchanged, or not. */
    FolderOptions withTransposed(boolean exchanged) {
        return new FolderOptions(imageSize, testShare, exchanged);
    }
}
