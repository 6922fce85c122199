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

    /**
     * Returns the English sentence, for exceptions and the command line; without marks of the writing direction, as paths
     * are copied from it.
     */
    public String inEnglish() {
        return English.TEXTS.sayAsIs(this);
    }

    /** The bundles are read when the first sentence is needed. */
    private static final class English {
        private static final Texts TEXTS = new Texts(Language.ENGLISH);
    }

    /** Creates a message. */
    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
