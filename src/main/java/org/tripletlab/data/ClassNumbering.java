package org.tripletlab.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Makes classes of the labels that training images have, numbered without gaps; test images of other labels are left out. */
public final class ClassNumbering {
    private ClassNumbering() {}

    /** Names the classes of some labels. */
    public interface Names {
        /** Returns a name for each label, in their order. */
        List<String> of(int[] labels) throws DatasetException;
    }

    /**
     * Returns the data set of two splits.
     *
     * @param place what sentences call it
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
