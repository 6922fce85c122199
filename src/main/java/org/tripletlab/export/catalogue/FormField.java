package org.tripletlab.export.catalogue;

import java.util.Optional;
import java.util.Set;

/**
 * The field of an option in the dialog.
 *
 * @param row key of the row's label; options one after the other with the same row stand beside each other
 * @param text key of the label of a flag, of the prompt of an empty text field, or of the choices without their ids
 * @param between sign before the field if it is not the first one of its row
 * @param first text to begin with; empty for the default of the option
 * @param condition the values of another option with which it applies
 */
public record FormField(
        String row, String text, String between, Optional<String> first, Optional<Condition> condition) {
    /** The option is not in the dialog. */
    public static final FormField NONE = row("");

    /** The option is not in the dialog: it takes the language of the window. */
    public static final FormField LANGUAGE_OF_WINDOW = row("").text("language");

    /**
     * The values of another option with which an option applies.
     *
     * @param option the other option
     * @param values texts of its values
     */
    public record Condition(ExportOption<?> option, Set<String> values) {}

    static FormField row(String key) {
        return new FormField(key, "export.usual", "", Optional.empty(), Optional.empty());
    }

    FormField text(String key) {
        return new FormField(row, key, between, first, condition);
    }

    FormField after(String sign) {
        return new FormField(row, text, sign, first, condition);
    }

    FormField first(String value) {
        return new FormField(row, text, between, Optional.of(value), condition);
    }

    FormField when(ExportOption<?> option, Set<String> values) {
        return new FormField(row, text, between, first, Optional.of(new Condition(option, values)));
    }

    /** Tells whether the option is in the dialog. */
    public boolean isShown() {
        return !row.isEmpty();
    }
}
