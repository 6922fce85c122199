package org.tripletlab.data;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A data set cannot be found, read, written or downloaded.
 *
 * <p>The message is one English sentence for people: what was found where, what was expected, and what to do. Where there is a
 * {@linkplain #datasetFault fault}, the same can be said in other languages.
 */
public class DatasetException extends IOException {
    private static final long serialVersionUID = 1;

    private final DatasetFault fault;
    private final transient List<Object> values;

    /** Makes the exception with its sentence. */
    public DatasetException(String message) {
        this(null, message, List.of());
    }

    /** Makes the exception with its sentence and what led to it. */
    public DatasetException(String message, Throwable cause) {
        super(message, cause);
        this.fault = null;
        this.values = List.of();
    }

    DatasetException(DatasetFault fault, String message, List<Object> values) {
        super(message);
        this.fault = fault;
        this.values = values;
    }

    /** Returns what is the matter; empty where only the sentence tells it. */
    public Optional<DatasetFault> datasetFault() {
        return Optional.ofNullable(fault);
    }

    /** Returns the values in the sentence about the fault: files, numbers, words. */
    public List<Object> values() {
        return values;
    }
}
