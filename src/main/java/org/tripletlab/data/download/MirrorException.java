package org.tripletlab.data.download;

import java.io.IOException;
import org.tripletlab.text.LocalizedException;
import org.tripletlab.text.Message;

/** Failure of one mirror that another mirror may not have; the message continues the sentence "mirror …". */
final class MirrorException extends IOException implements LocalizedException {
    private static final long serialVersionUID = 1;

    private final transient Message message;

    MirrorException(Message message) {
        this(message, null);
    }

    MirrorException(Message message, Throwable cause) {
        super(message.inEnglish(), cause);
        this.message = message;
    }

    @Override
    public Message message() {
        return message;
    }
}
