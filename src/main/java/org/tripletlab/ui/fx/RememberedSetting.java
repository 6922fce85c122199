package org.tripletlab.ui.fx;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.Property;

/**
 * One value of the window state that is stored in a session.
 *
 * @param name key of the value
 * @param now returns the current value as text
 * @param restore sets the value; throws {@link IllegalArgumentException} for an invalid text, and then changes nothing
 */
public record RememberedSetting(String name, Supplier<String> now, Consumer<String> restore) {
    /** Returns the setting of a boolean property. */
    public static RememberedSetting flag(String name, Supplier<Property<Boolean>> property) {
        return of(name, property, String::valueOf, RememberedSetting::flag);
    }

    /**
     * Returns the setting of a property, which is looked up at each access.
     *
     * @param read parses a value, or throws {@link IllegalArgumentException}
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
