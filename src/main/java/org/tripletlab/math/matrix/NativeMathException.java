package org.tripletlab.math.matrix;

import java.io.IOException;

/** The native mathematics library cannot be unpacked or loaded; the message says where and what to do. */
public final class NativeMathException extends IOException {
    private static final long serialVersionUID = 1L;

    NativeMathException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
