package org.tripletlab.export.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tripletlab.option.Kind;
import org.tripletlab.option.Option;
import org.tripletlab.option.Values;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;

/**
 * Option of an exporter, on the command line and in the dialog.
 *
 * @param <T> type of its values
 */
public final class ExportOption<T> extends Option<T> {
    private final List<String> names;
    private final Help help;
    private final FormField field;

    /**
     * Help on the command line.
     *
     * @param valueName name of the value, such as {@code PIXELS}
     * @param text one or more sentences
     */
    public record Help(String valueName, String text) {}

    ExportOption(String id, Values<T> values, Help help) {
        this(List.of(id), values, Optional.empty(), help, FormField.NONE);
    }

    private ExportOption(List<String> names, Values<T> values, Optional<T> otherwise, Help help, FormField field) {
        super(names.get(0), values, otherwise);
        this.names = names;
        this.help = help;
        this.field = field;
    }

    static ExportOption<Boolean> flag(String id, String help) {
        return new ExportOption<>(id, Values.flag(), new Help("", help)).otherwise(false);
    }

    static ExportOption<Character> lane(Kind kind, String help) {
        Values<Character> letters = Values.read(
                kind,
                Message.of("option.allowed.lane"),
                text -> Optional.of(text.toUpperCase(Locale.ROOT))
                        .filter(letter -> letter.length() == 1)
                        .map(letter -> letter.charAt(0)));
        return new ExportOption<>("lane", letters, new Help("LETTER", help)).in(FormField.row("export.lane"));
    }

    static ExportOption<Language> language(List<String> names, Help help) {
        return new ExportOption<>(
                names,
                Values.either(List.of(Language.values()), Language::id),
                Optional.of(Language.ENGLISH),
                help,
                FormField.LANGUAGE_OF_WINDOW);
    }

    ExportOption<T> otherwise(T value) {
        return new ExportOption<>(names, values(), Optional.of(value), help, field);
    }

    ExportOption<T> in(FormField place) {
        return new ExportOption<>(names, values(), otherwise(), help, place);
    }

    /** Returns its names on the command line, without dashes; the first one is the id. */
    public List<String> names() {
        return names;
    }

    /** Returns its help on the command line; empty if it is in the dialog only. */
    public Help help() {
        return help;
    }

    /** Tells whether it is on the command line, not in the dialog only. */
    public boolean isOnCommandLine() {
        return !help.text().isEmpty();
    }

    /** Returns its field in the dialog. */
    public FormField field() {
        return field;
    }

    /** Returns the text that the dialog begins with; empty for a value that depends on the runs. */
    public String first() {
        return field.first().or(() -> otherwise().map(this::format)).orElse("");
    }

    /** Returns the reason why a text of the dialog is no allowed value; empty if it is one, or blank. */
    public Optional<Message> refusal(String text) {
        return text.isBlank() || allows(text)
                ? Optional.empty()
                : Optional.of(
                        Message.of("export.refused.value", Message.of(field.row()), values().allowed(), text.strip()));
    }
}
