package org.tripletlab.text;

/** An exception whose message can be told in the language of the window. */
public interface LocalizedException {
    /** Returns the message. */
    Message message();
}
