package org.tripletlab.math.matrix;

import org.tripletlab.text.LocalizedIOException;
import org.tripletlab.text.Message;

/** Failure to unpack or load the native mathematics library; the message gives the place and the remedy. */
public final class NativeMathException extends LocalizedIOException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception with its sentence and cause, which may be null. */
    public NativeMathException(Message message, Throwable cause) {
        super(message, cause);
    }
}
