package org.tripletlab.data.sampling;

import org.tripletlab.text.LocalizedException;
import org.tripletlab.text.Message;

/** Classes that cannot be held out; the message names them and what is possible. */
public final class HoldOutException extends IllegalArgumentException implements LocalizedException {
    private static final long serialVersionUID = 1L;

    private final transient Message sentence;

    HoldOutException(Message sentence) {
        super(sentence.inEnglish());
        this.sentence = sentence;
    }

    /** Returns the sentence, for use inside another one. */
    public Message sentence() {
        return sentence;
    }

    @Override
    public Message message() {
        return sentence;
    }
}
