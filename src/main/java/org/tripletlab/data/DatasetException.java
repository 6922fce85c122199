package org.tripletlab.data;

import java.io.IOException;

/**
 * A data set cannot be found, read, written or downloaded.
 *
 * <p>The message is one English sentence for people: what was found where, what was expected, and what to do.
 */
public class DatasetException extends IOException {
    private static final long serialVersionUID = 1;

    /** Makes the exception with its sentence. */
    public DatasetException(String message) {
        super(message);
    }

    /** Makes the exception with its sentence and what led to it. */
    public DatasetException(String message, Throwable cause) {
        super(message, cause);
    }
}
