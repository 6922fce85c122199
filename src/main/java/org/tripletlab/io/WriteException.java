package org.tripletlab.io;

import java.io.IOException;
import org.tripletlab.text.LocalizedIOException;
import org.tripletlab.text.Message;

/** Failure to write a file or folder; the earlier content is unchanged. */
public final class WriteException extends LocalizedIOException {
    private static final long serialVersionUID = 1;

    WriteException(Message message, IOException cause) {
        super(message, cause);
    }
}
