package org.tripletlab.text;

import java.util.Optional;

/** An exception with an English message that can also be shown in the language of the window. */
public interface LocalizedException {
    /** Returns the localised message; empty if there is only the English one. */
    Optional<Message> notice();
}
