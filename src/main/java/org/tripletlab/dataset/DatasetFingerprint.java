package org.tripletlab.dataset;

import org.tripletlab.data.Dataset;

/**
 * Identification of a data set by a hash.
 *
 * @param id the requested id or folder
 * @param sha256 the hash of its images and labels, in hexadecimal
 */
public record DatasetFingerprint(String id, String sha256) {
    /** Returns the fingerprint of a data set. */
    public static DatasetFingerprint of(Dataset dataset) {
        return new DatasetFingerprint(dataset.id(), dataset.sha256());
    }
}
