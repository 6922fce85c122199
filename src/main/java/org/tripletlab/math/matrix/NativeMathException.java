package org.tripletlab.math.matrix;

import java.io.IOException;

/** Failure to unpack or load the native mathematics library; the message gives the place and the remedy. */
public final class NativeMathException extends IOException {
    private static final long serialVersionUID = 1L;

    NativeMathException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
