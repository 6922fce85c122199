package org.tripletlab.export.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The values that the options of an exporter are given.
 *
 * @param given by the ids of the options
 * @param replaces whether an earlier export at the same place is replaced
 */
public record OptionValues(Map<String, Object> given, boolean replaces) {
    /** No option is given. */
    public static final OptionValues NONE = new OptionValues(Map.of(), false);

    /** Copies the values. */
    public OptionValues {
        given = Map.copyOf(given);
    }

    /** Returns these values and another one. */
    public <T> OptionValues with(ExportOption<T> option, T value) {
        Map<String, Object> more = new HashMap<>(given);
        more.put(option.id(), value);
        return new OptionValues(more, replaces);
    }

    /**
     * Returns these values and one that is read from a text.
     *
     * @throws org.tripletlab.option.OptionException if it is not allowed
     */
    public <T> OptionValues withText(ExportOption<T> option, String text) {
        return with(option, option.parse(text));
    }

    /** Returns these values for an exporter that replaces what is there. */
    public OptionValues replacing(boolean replacing) {
        return new OptionValues(given, replacing);
    }

    /** Returns the value of an option, or its default; empty if it has neither. */
    @SuppressWarnings("unchecked") // Only with() puts values in, each of its option's type.
    public <T> Optional<T> of(ExportOption<T> option) {
        return given.containsKey(option.id()) ? Optional.of((T) given.get(option.id())) : option.otherwise();
    }

    /** Returns the value of an option that has a default. */
    public <T> T get(ExportOption<T> option) {
        return of(option).orElseThrow();
    }
}
