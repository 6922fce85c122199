package org.tripletlab.data;

import java.util.List;
import java.util.Optional;

/**
 * A named data set: training images and held-out test images.
 *
 * @param id the id used on the command line and in files, for example {@code mnist}
 * @param origin source for display: a folder, or the program itself
 * @param train the training split
 * @param test the held-out split, of the same image size
 * @param classNames a name for each class, indexed by label
 * @param sha256 hexadecimal SHA-256 over the pixels and labels of both splits, as the fingerprint of the data set
 * @param report content and left-out files, for a folder of pictures
 */
public record Dataset(
        String id,
        String origin,
        Examples train,
        Examples test,
        List<String> classNames,
        String sha256,
        Optional<FolderReport> report) {
    /** Creates a data set that is not from a folder of pictures. */
    public Dataset(String id, String origin, Examples train, Examples test, List<String> classNames, String sha256) {
        this(id, origin, train, test, classNames, sha256, Optional.empty());
    }

    /** Checks that both splits have images of the same size and composes the accents of the names. */
    public Dataset {
        if (train.height() != test.height() || train.width() != test.width()) {
            throw new IllegalArgumentException("Training images are " + train.height() + "×" + train.width()
                    + " but test images " + test.height() + "×" + test.width() + "; both must have the same size.");
        }
        classNames = ClassNames.composed(classNames);
    }

    /** Returns the number of classes. */
    public int classCount() {
        return classNames.size();
    }
}
