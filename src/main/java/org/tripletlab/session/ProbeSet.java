package org.tripletlab.session;

import java.util.List;
import org.tripletlab.data.Examples;

/**
 * The held-out images that are measured and shown, in the order of every {@link EmbeddingSnapshot}.
 *
 * @param examples the split they come from
 * @param indices which images of the split
 * @param labels the label of each
 * @param classNames a name for each label
 */
public record ProbeSet(Examples examples, int[] indices, int[] labels, List<String> classNames) {
    /** Returns the number of images. */
    public int count() {
        return indices.length;
    }
}
