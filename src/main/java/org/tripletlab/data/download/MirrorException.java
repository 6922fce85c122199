package org.tripletlab.data.download;

import java.io.IOException;

/** Failure of one mirror that another mirror may not have; the message continues the sentence "mirror …". */
final class MirrorException extends IOException {
    private static final long serialVersionUID = 1;

    MirrorException(String message) {
        super(message);
    }

    MirrorException(String message, Throwable cause) {
        super(message, cause);
    }
}
