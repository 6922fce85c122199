package org.tripletlab.text;

import java.util.List;

/**
 * A localised message: a text key with arguments.
 *
 * @param key key of the sentence in the text bundles
 * @param arguments values of the placeholders {0}, {1}, …: numbers, strings or other messages
 */
public record Message(String key, List<Object> arguments) {
    /** Copies the arguments. */
    public Message {
        arguments = List.copyOf(arguments);
    }

    /** Creates a message. */
    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
