package org.tripletlab.store;

import java.io.IOException;
import org.tripletlab.text.LocalizedException;
import org.tripletlab.text.Message;

/** An entry of a session that is JSON, but not the complete record expected there. */
final class RecordException extends IOException implements LocalizedException {
    private static final long serialVersionUID = 1;

    private final transient Message message;

    RecordException(Message message) {
        super(message.inEnglish());
        this.message = message;
    }

    @Override
    public Message message() {
        return message;
    }
}
