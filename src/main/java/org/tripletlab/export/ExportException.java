package org.tripletlab.export;

import org.tripletlab.text.LocalizedIOException;
import org.tripletlab.text.Message;

/** An export that cannot be made, or an exported file that cannot be read; the message says why and what to do. */
public final class ExportException extends LocalizedIOException {
    private static final long serialVersionUID = 1;

    /** Creates the exception with its sentence. */
    public ExportException(Message message) {
        super(message);
    }

    /** Creates the exception with its sentence and cause. */
    public ExportException(Message message, Throwable cause) {
        super(message, cause);
    }

    /** Returns the exception for a Java without an encoder of pictures. */
    public static ExportException noEncoder(String format) {
        return new ExportException(Message.of("export.failed.no-encoder", format));
    }
}
