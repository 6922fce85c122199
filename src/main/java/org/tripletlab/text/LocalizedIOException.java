package org.tripletlab.text;

import java.io.IOException;

/** Failure of a file, a transfer or a library; its message can be told in the language of the window. */
public abstract class LocalizedIOException extends IOException implements LocalizedException {
    private static final long serialVersionUID = 1;

    private final transient Message message;

    /** Creates the exception with its sentence. */
    protected LocalizedIOException(Message message) {
        super(message.inEnglish());
        this.message = message;
    }

    /** Creates the exception with its sentence and cause, which may be null. */
    protected LocalizedIOException(Message message, Throwable cause) {
        super(message.inEnglish(), cause);
        this.message = message;
    }

    @Override
    public Message message() {
        return message;
    }
}
