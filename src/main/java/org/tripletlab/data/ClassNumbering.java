package org.tripletlab.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Numbering of classes: the labels of the training images become classes numbered without gaps; test images with other
 * labels are left out.
 */
public final class ClassNumbering {
    private ClassNumbering() {}

    /** Source of class names. */
    public interface Names {
        /** Returns a name for each label, in order. */
        List<String> of(int[] labels) throws DatasetException;
    }

    /**
     * Returns the data set of two splits.
     *
     * @param place name for messages
     * @throws DatasetException if fewer than two classes, or too many, or no test images are left
     */
    public static Dataset dataset(String id, Path place, Examples train, Examples test, Names names)
            throws DatasetException {
        int[] occurring = Arrays.stream(train.labels()).distinct().sorted().toArray();
        if (occurring.length < 2) {
            throw DatasetFault.ONE_LABEL.with(place);
        }
        if (occurring.length > ImageLimits.MAX_CLASSES) {
            throw DatasetFault.TOO_MANY_LABELS.with(place, occurring.length, ImageLimits.MAX_CLASSES);
        }
        Examples measured = test.only(occurring);
        if (measured.count() == 0) {
            throw DatasetFault.NO_COMMON_LABEL.with(place);
        }
        Examples trained = train.renumbered(occurring);
        measured = measured.renumbered(occurring);
        return new Dataset(
                id, place.toString(), trained, measured, names.of(occurring), DatasetHash.of(trained, measured));
    }
}
