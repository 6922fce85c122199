package org.tripletlab.dataset;

import org.tripletlab.data.Dataset;

/**
 * Tells a data set from every other without holding it.
 *
 * @param id what it was asked for by: an id, or a folder
 * @param sha256 the hash of its images and labels, in hexadecimal
 */
public record DatasetFingerprint(String id, String sha256) {
    /** Returns the stamp of a data set. */
    public static DatasetFingerprint of(Dataset dataset) {
        return new DatasetFingerprint(dataset.id(), dataset.sha256());
    }
}
