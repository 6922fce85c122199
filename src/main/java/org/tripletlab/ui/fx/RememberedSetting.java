package org.tripletlab.ui.fx;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.Property;

/**
 * One thing that a session remembers of how the window looks.
 *
 * @param name by which it is found again
 * @param now how it is, in a word
 * @param restore makes it so again; throws {@link IllegalArgumentException} at a word that makes no sense, and changes nothing
 */
public record RememberedSetting(String name, Supplier<String> now, Consumer<String> restore) {
    /** Remembers what is on or off. */
    public static RememberedSetting flag(String name, Supplier<Property<Boolean>> property) {
        return of(name, property, String::valueOf, RememberedSetting::flag);
    }

    /**
     * Remembers a property, looked up anew each time.
     *
     * @param read returns the value of a word, or throws {@link IllegalArgumentException}
     */
    public static <T> RememberedSetting of(
            String name, Supplier<Property<T>> property, Function<T, String> write, Function<String, T> read) {
        return new RememberedSetting(
                name,
                () -> write.apply(property.get().getValue()),
                word -> property.get().setValue(read.apply(word)));
    }

    private static boolean flag(String word) {
        if (!word.equals("true") && !word.equals("false")) {
            throw new IllegalArgumentException("Neither true nor false: " + word);
        }
        return word.equals("true");
    }
}
