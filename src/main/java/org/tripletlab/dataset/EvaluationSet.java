package org.tripletlab.dataset;

import java.util.List;
import org.tripletlab.data.Examples;

/**
 * Evaluation images, which are measured and displayed, in the order of every {@code EmbeddingSnapshot}.
 *
 * @param examples the images they were chosen from
 * @param indices indices of the chosen ones
 * @param labels the label of each
 * @param classNames a name for each label
 * @param places positions of {@code examples} in the data set
 */
public record EvaluationSet(
        Examples examples, int[] indices, int[] labels, List<String> classNames, EvaluationIndices places) {
    /** Creates a set of images of a whole test split. */
    public EvaluationSet(Examples test, int[] indices, int[] labels, List<String> classNames) {
        this(test, indices, labels, classNames, EvaluationIndices.wholeTest(test.count()));
    }

    /** Returns the number of images. */
    public int count() {
        return indices.length;
    }

    /** Returns the row of an image in its split of the data set, counted from 0. */
    public int row(int point) {
        return places.row(indices[point]);
    }

    /** Tells whether an image is of the training split, of a class that had few test images. */
    public boolean isFromTraining(int point) {
        return places.isTraining(indices[point]);
    }

    /** Returns the name of an image on the command line: {@code test:12}, or {@code train:5} where a class had few test images. */
    public String place(int point) {
        return places.name(indices[point]);
    }
}
