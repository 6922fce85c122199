package org.tripletlab.dataset;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.tripletlab.data.Examples;

/**
 * Positions of the evaluation images in their data set: first those of the test split, then those of the training
 * split.
 *
 * @param testRows their rows in the test split, counted from 0
 * @param trainRows their rows in the training split, counted from 0
 */
public record EvaluationIndices(int[] testRows, int[] trainRows) {
    /** All images of a test split. */
    static EvaluationIndices wholeTest(int count) {
        return new EvaluationIndices(IntStream.range(0, count).toArray(), new int[0]);
    }

    /**
     * Returns the rows of some classes, in the order of {@link Examples#only}.
     *
     * @param classes labels, ascending
     */
    static int[] rowsOf(Examples examples, int[] classes) {
        return IntStream.range(0, examples.count())
                .filter(row -> Arrays.binarySearch(classes, examples.labels()[row]) >= 0)
                .toArray();
    }

    /** Returns the row of an image in its split. */
    int row(int index) {
        return index < testRows.length ? testRows[index] : trainRows[index - testRows.length];
    }

    /** Tells whether an image is of the training split. */
    boolean isTraining(int index) {
        return index >= testRows.length;
    }

    /** Returns the name of an image on the command line, such as {@code test:12}. */
    String name(int index) {
        return (index < testRows.length ? "test:" : "train:") + row(index);
    }
}
