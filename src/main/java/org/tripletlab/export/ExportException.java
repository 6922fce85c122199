package org.tripletlab.export;

import java.io.IOException;
import org.tripletlab.text.LocalizedException;
import org.tripletlab.text.Message;

/** An export that cannot be made, or an exported file that cannot be read; the message says why and what to do. */
public final class ExportException extends IOException implements LocalizedException {
    private static final long serialVersionUID = 1;

    private final transient Message message;

    /** Creates the exception with its sentence. */
    public ExportException(Message message) {
        this(message, null);
    }

    /** Creates the exception with its sentence and cause. */
    public ExportException(Message message, Throwable cause) {
        super(message.inEnglish(), cause);
        this.message = message;
    }

    /** Returns the exception for a Java without an encoder of pictures. */
    public static ExportException noEncoder(String format) {
        return new ExportException(Message.of("export.failed.no-encoder", format));
    }

    @Override
    public Message message() {
        return message;
    }
}
