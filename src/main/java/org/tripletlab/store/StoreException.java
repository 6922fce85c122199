package org.tripletlab.store;

import java.io.IOException;
import java.util.Optional;
import org.tripletlab.text.LocalizedException;
import org.tripletlab.text.Message;

/** A file that cannot be used; the message is one sentence with the file, the cause and what to do. */
public final class StoreException extends IOException implements LocalizedException {
    private static final long serialVersionUID = 1;

    private final transient Optional<Message> notice;

    /** Creates the exception with its sentence. */
    public StoreException(String sentence) {
        this(sentence, Optional.empty());
    }

    /** Creates the exception with its sentence and a localised message. */
    StoreException(String sentence, Message notice) {
        this(sentence, Optional.of(notice));
    }

    private StoreException(String sentence, Optional<Message> notice) {
        super(sentence);
        this.notice = notice;
    }

    @Override
    public Optional<Message> notice() {
        return notice;
    }
}
