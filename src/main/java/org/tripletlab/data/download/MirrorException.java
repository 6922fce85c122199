package org.tripletlab.data.download;

import org.tripletlab.text.LocalizedIOException;
import org.tripletlab.text.Message;

/** Failure of one mirror that another mirror may not have; the message continues the sentence "mirror …". */
final class MirrorException extends LocalizedIOException {
    private static final long serialVersionUID = 1;

    MirrorException(Message message) {
        super(message);
    }

    MirrorException(Message message, Throwable cause) {
        super(message, cause);
    }
}
