package org.tripletlab.store;

import java.io.IOException;
import org.tripletlab.text.LocalizedException;
import org.tripletlab.text.Message;

/** A file that cannot be used; the message is one sentence with the file, the cause and what to do. */
public final class StoreException extends IOException implements LocalizedException {
    private static final long serialVersionUID = 1;

    private final transient Message message;

    /** Creates the exception with its sentence. */
    public StoreException(Message message) {
        super(message.inEnglish());
        this.message = message;
    }

    @Override
    public Message message() {
        return message;
    }
}
