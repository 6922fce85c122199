package org.tripletlab.store;

import java.io.IOException;
import java.util.Optional;
import org.tripletlab.text.LocalizedException;
import org.tripletlab.text.Message;

/** A file cannot be used; the message is one sentence that says which, why and what to do. */
public final class StoreException extends IOException implements LocalizedException {
    private static final long serialVersionUID = 1;

    private final transient Optional<Message> notice;

    /** Makes the exception with its sentence. */
    public StoreException(String sentence) {
        this(sentence, Optional.empty());
    }

    /** Makes the exception with its sentence, and with words for it in every language. */
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
