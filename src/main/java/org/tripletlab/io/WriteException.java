package org.tripletlab.io;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Failure to write a file or folder; the earlier content is unchanged. The message is one English sentence. */
public final class WriteException extends IOException {
    private static final long serialVersionUID = 1;

    private final WriteFault fault;
    private final transient List<Object> values;

    WriteException(WriteFault fault, String message, Object[] values, IOException cause) {
        super(message, cause);
        this.fault = fault;
        this.values = Arrays.stream(values).<Object>map(String::valueOf).toList();
    }

    /** Returns the cause. */
    public WriteFault fault() {
        return fault;
    }

    /** Returns the values of the message's placeholders: files and folders. */
    public List<Object> values() {
        return values;
    }
}
