package org.tripletlab.data;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.tripletlab.text.LocalizedException;
import org.tripletlab.text.Message;

/**
 * Failure to find, read, write or download a data set.
 *
 * <p>The message is one English sentence: place, what was found, what is expected, and what to do. If there is a
 * {@linkplain #datasetFault fault}, the message is also available in other languages.
 */
public class DatasetException extends IOException implements LocalizedException {
    private static final long serialVersionUID = 1;

    private final DatasetFault fault;
    private final transient List<Object> values;

    /** Creates the exception with its sentence. */
    public DatasetException(String message) {
        this(message, null);
    }

    /** Creates the exception with its sentence and cause. */
    public DatasetException(String message, Throwable cause) {
        super(message, cause);
        this.fault = null;
        this.values = List.of();
    }

    DatasetException(DatasetFault fault, List<Object> values) {
        super(fault.message(values).inEnglish());
        this.fault = fault;
        this.values = values;
    }

    @Override
    public Optional<Message> message() {
        return datasetFault().map(found -> found.message(values));
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
