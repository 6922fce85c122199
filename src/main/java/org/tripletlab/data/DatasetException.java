package org.tripletlab.data;

import java.util.List;
import java.util.Optional;
import org.tripletlab.text.LocalizedIOException;
import org.tripletlab.text.Message;

/**
 * Failure to find, read, write or download a data set.
 *
 * <p>The message is one sentence: place, what was found, what is expected, and what to do. Faults that the program
 * distinguishes are a {@link DatasetFault}.
 */
public class DatasetException extends LocalizedIOException {
    private static final long serialVersionUID = 1;

    private final DatasetFault fault;
    private final transient List<Object> values;

    /** Creates the exception with its sentence. */
    public DatasetException(Message message) {
        this(message, null);
    }

    /** Creates the exception with its sentence and cause. */
    public DatasetException(Message message, Throwable cause) {
        super(message, cause);
        this.fault = null;
        this.values = List.of();
    }

    DatasetException(DatasetFault fault, List<Object> values) {
        super(fault.message(values));
        this.fault = fault;
        this.values = values;
    }

    /** Returns the fault; empty if it is none of those that the program distinguishes. */
    public Optional<DatasetFault> datasetFault() {
        return Optional.ofNullable(fault);
    }

    /** Returns the values in the sentence of the fault: files, numbers, text, other messages. */
    public List<Object> values() {
        return values;
    }
}
