package org.tripletlab.math.matrix;

import java.io.IOException;
import org.tripletlab.text.LocalizedException;
import org.tripletlab.text.Message;

/** Failure to unpack or load the native mathematics library; the message gives the place and the remedy. */
public final class NativeMathException extends IOException implements LocalizedException {
    private static final long serialVersionUID = 1L;

    private final transient Message message;

    /** Creates the exception with its sentence and cause, which may be null. */
    public NativeMathException(Message message, Throwable cause) {
        super(message.inEnglish(), cause);
        this.message = message;
    }

    @Override
    public Message message() {
        return message;
    }
}
