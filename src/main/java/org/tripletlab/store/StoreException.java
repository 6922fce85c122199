package org.tripletlab.store;

import java.io.IOException;
import java.util.Optional;
import org.tripletlab.text.LocalizedException;
import org.tripletlab.text.Message;

/** A file that cannot be used; the message is one sentence with the file, the cause and what to do. */
public final class StoreException extends IOException implements LocalizedException {
    private static final long serialVersionUID = 1;

    private final transient Optional<Message> message;

    /** Creates the exception with its sentence. */
    public StoreException(String sentence) {
        this(sentence, Optional.empty());
    }

    /** Creates the exception with its localised message. */
    StoreException(Message message) {
        this(message.inEnglish(), Optional.of(message));
    }

    /** Creates the exception with its sentence, which says more than the localised message. */
    StoreException(String sentence, Message message) {
        this(sentence, Optional.of(message));
    }

    private StoreException(String sentence, Optional<Message> message) {
        super(sentence);
        this.message = message;
    }

    @Override
    public Optional<Message> message() {
        return message;
    }
}
