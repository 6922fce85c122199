package org.tripletlab.io;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Something could not be written; what was there before is as it was. The message is one English sentence. */
public final class WriteException extends IOException {
    private static final long serialVersionUID = 1;

    private final WriteFault fault;
    private final transient List<Object> values;

    WriteException(WriteFault fault, String message, Object[] values, IOException cause) {
        super(message, cause);
        this.fault = fault;
        this.values = Arrays.stream(values).<Object>map(String::valueOf).toList();
    }

    /** Returns what is the matter. */
    public WriteFault fault() {
        return fault;
    }

    /** Returns the words in the sentence about it: files and folders. */
    public List<Object> values() {
        return values;
    }
}
