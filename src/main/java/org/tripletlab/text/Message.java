package org.tripletlab.text;

import java.util.List;

/**
 * A sentence to be said in the reader's language.
 *
 * @param key key of the sentence in the texts
 * @param arguments values for its placeholders {0}, {1}, …: numbers, words or other notices
 */
public record Message(String key, List<Object> arguments) {
    /** Copies the arguments. */
    public Message {
        arguments = List.copyOf(arguments);
    }

    /** Makes a notice. */
    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
