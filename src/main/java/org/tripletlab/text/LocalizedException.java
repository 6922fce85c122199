package org.tripletlab.text;

import java.util.Optional;

/** A refusal whose message is English, and that may be worded in the language of a window, too. */
public interface LocalizedException {
    /** Returns the words for it in every language; empty if it has only its message. */
    Optional<Message> notice();
}
