package org.tripletlab.option;

import java.util.List;
import java.util.Optional;
import org.tripletlab.text.Message;

/**
 * One value that a user gives: command-line option, form field, file key and documentation are generated from it.
 *
 * @param <T> type of the values
 */
public class Option<T> {
    private final String id;
    private final Values<T> values;
    private final Optional<T> otherwise;

    /**
     * Creates an option.
     *
     * @param id the command-line option without its dashes, the key in files
     * @param values the allowed values
     * @param otherwise the value that holds if none is given; empty if it depends on others
     */
    public Option(String id, Values<T> values, Optional<T> otherwise) {
        this.id = id;
        this.values = values;
        this.otherwise = otherwise;
    }

    /** Returns the id: the command-line option without its dashes, the key in files. */
    public final String id() {
        return id;
    }

    /** Returns the allowed values. */
    public final Values<T> values() {
        return values;
    }

    /** Returns how a value is entered. */
    public final Kind kind() {
        return values.kind();
    }

    /** Returns the texts to choose from; empty if it is not a choice. */
    public final List<String> choices() {
        return values.choices();
    }

    /** Returns the value that holds if none is given; empty if it depends on others. */
    public final Optional<T> otherwise() {
        return otherwise;
    }

    /**
     * Parses a value.
     *
     * @throws OptionException if the text is not an allowed value
     */
    public final T parse(String text) {
        return values.reader().apply(text.strip()).orElseThrow(() -> refusal("option.refused", text));
    }

    /** Tells whether a text is an allowed value. */
    public final boolean allows(String text) {
        try {
            parse(text);
            return true;
        } catch (OptionException refused) {
            return false;
        }
    }

    /** Formats a value so that {@link #parse} reads it back. */
    public final String format(T value) {
        return values.writer().apply(value);
    }

    /**
     * Returns a value if it is allowed.
     *
     * @throws OptionException if it is not
     */
    public final T check(T value) {
        if (values.reader().apply(format(value)).isEmpty()) {
            String key = value instanceof Number ? "option.refused.number" : "option.refused";
            throw refusal(key, value.toString());
        }
        return value;
    }

    private OptionException refusal(String key, String value) {
        return new OptionException(id, Message.of(key, id, values.allowed(), value));
    }

    @Override
    public final String toString() {
        return id;
    }
}
