package org.tripletlab.data;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Failure to find, read, write or download a data set.
 *
 * <p>The message is one English sentence: place, what was found, what is expected, and what to do. If there is a
 * {@linkplain #datasetFault fault}, the message is also available in other languages.
 */
public class DatasetException extends IOException {
    private static final long serialVersionUID = 1;

    private final DatasetFault fault;
    private final transient List<Object> values;

    /** Creates the exception with its sentence. */
    public DatasetException(String message) {
        this(null, message, List.of());
    }

    /** Creates the exception with its sentence and cause. */
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

    /** Returns the fault; empty if there is only the sentence. */
    public Optional<DatasetFault> datasetFault() {
        return Optional.ofNullable(fault);
    }

    /** Returns the values in the sentence of the fault: files, numbers, text. */
    public List<Object> values() {
        return values;
    }
}
