package org.tripletlab.lesson;

import org.tripletlab.text.LocalizedException;
import org.tripletlab.text.Message;

/** The reason why a line of a lesson is refused, before its place is known. */
final class Refusal extends Exception implements LocalizedException {
    private static final long serialVersionUID = 1;

    private final transient Message reason;

    /** Creates the exception with a sentence that names what was found and what is allowed. */
    Refusal(Message reason) {
        super(reason.inEnglish());
        this.reason = reason;
    }

    @Override
    public Message message() {
        return reason;
    }
}
