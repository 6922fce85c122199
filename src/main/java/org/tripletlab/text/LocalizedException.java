package org.tripletlab.text;

import java.util.Optional;

/** An exception whose message is also available in the language of the window. */
public interface LocalizedException {
    /** Returns the localised message; empty if there is only the English one of the exception. */
    Optional<Message> message();
}
