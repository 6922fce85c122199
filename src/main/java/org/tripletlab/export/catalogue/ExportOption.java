package org.tripletlab.export.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tripletlab.export.PixelSize;
import org.tripletlab.option.OptionException;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;

/**
 * An option of an exporter: the command-line option and the field of the dialog are made from it.
 *
 * @param kind how a value is entered
 * @param names on the command line, without dashes; the first one is the id
 * @param help its help on the command line; {@link Help#NONE} if it is in the dialog only
 * @param values allowed values
 * @param field its field in the dialog; {@link FormField#NONE} if it is on the command line only
 * @param <T> type of its values
 */
public record ExportOption<T>(Kind kind, List<String> names, Help help, Values<T> values, FormField field) {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})[x×](\\d{1,5})");

    /** Commas between thousands, as the program itself writes them; one in another place may be meant as a point. */
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(,\\d{3})+");

    /** Kind of control with which a value is entered. */
    public enum Kind {
        CHOICE,
        /** The letter of a lane; without one the first lane is taken. */
        LANE,
        /** The letter of a lane; without one all lanes are taken. */
        LANES,
        INTEGER,
        REAL,
        SIZE,
        TEXT,
        FLAG,
        /** In the dialog the language of the window is taken. */
        LANGUAGE
    }

    /**
     * Help on the command line.
     *
     * @param valueName name of the value, such as {@code PIXELS}
     * @param text one or more sentences
     */
    public record Help(String valueName, String text) {
        /** The option is not on the command line. */
        public static final Help NONE = new Help("", "");
    }

    /**
     * Allowed values.
     *
     * @param otherwise the value that holds if none is given; empty if it depends on the runs
     * @param choices ids to choose from; empty unless there is a choice
     * @param low smallest number
     * @param high largest number
     * @param reader reads a value as it is written
     */
    public record Values<T>(
            Optional<T> otherwise, List<String> choices, double low, double high, Function<String, T> reader) {
        private static <T> Values<T> of(double low, double high, Function<String, T> reader) {
            return new Values<>(Optional.empty(), List.of(), low, high, reader);
        }
    }

    static ExportOption<Integer> integer(String id, int low, int high, Help help) {
        return new ExportOption<>(
                Kind.INTEGER, List.of(id), help, Values.of(low, high, Integer::valueOf), FormField.NONE);
    }

    static ExportOption<Double> real(String id, double low, double high, Help help) {
        return new ExportOption<>(Kind.REAL, List.of(id), help, Values.of(low, high, Double::valueOf), FormField.NONE);
    }

    static ExportOption<PixelSize> size(String id, int low, int high, Help help) {
        return new ExportOption<>(
                Kind.SIZE, List.of(id), help, Values.of(low, high, text -> size(id, text)), FormField.NONE);
    }

    static ExportOption<String> text(String id, Help help) {
        return new ExportOption<>(
                Kind.TEXT, List.of(id), help, Values.of(Double.NaN, Double.NaN, text -> text), FormField.NONE);
    }

    static ExportOption<Boolean> flag(String id, String help) {
        return new ExportOption<>(
                        Kind.FLAG,
                        List.of(id),
                        help.isEmpty() ? Help.NONE : new Help("", help),
                        Values.of(Double.NaN, Double.NaN, Boolean::valueOf),
                        FormField.NONE)
                .otherwise(false);
    }

    static ExportOption<Character> lane(Kind kind, String help) {
        return new ExportOption<>(
                kind,
                List.of("lane"),
                new Help("LETTER", help),
                Values.of(Double.NaN, Double.NaN, text -> Character.toUpperCase(text.charAt(0))),
                FormField.row("export.lane"));
    }

    static ExportOption<String> choice(String id, List<String> choices, Help help) {
        return new ExportOption<>(
                Kind.CHOICE,
                List.of(id),
                help,
                new Values<>(Optional.empty(), choices, Double.NaN, Double.NaN, text -> chosen(id, choices, text)),
                FormField.NONE);
    }

    static ExportOption<Language> language(List<String> names, Help help) {
        return new ExportOption<>(
                        Kind.LANGUAGE,
                        names,
                        help,
                        Values.of(Double.NaN, Double.NaN, ExportOption::spoken),
                        FormField.NONE)
                .otherwise(Language.ENGLISH);
    }

    ExportOption<T> otherwise(T value) {
        return new ExportOption<>(
                kind,
                names,
                help,
                new Values<>(Optional.of(value), values.choices(), values.low(), values.high(), values.reader()),
                field);
    }

    ExportOption<T> in(FormField place) {
        return new ExportOption<>(kind, names, help, values, place);
    }

    /** Returns the first name: the option without its dashes, the id of the field. */
    public String id() {
        return names.get(0);
    }

    /** Tells whether it is on the command line, not in the dialog only. */
    public boolean isOnCommandLine() {
        return !help.equals(Help.NONE);
    }

    /** Returns the text that the dialog begins with; empty for a value that depends on the runs. */
    public String first() {
        return field.first()
                .orElseGet(() -> values.otherwise().map(ExportOption::written).orElse(""));
    }

    /**
     * Reads a value as it is written on the command line or typed in the dialog.
     *
     * @throws OptionException if it is not allowed
     */
    public T read(String text) {
        return values.reader().apply(kind == Kind.TEXT ? text : plain(text));
    }

    /** Returns the reason why a text of the dialog is no allowed value; empty if it is one, or blank. */
    public Optional<Message> refusal(String text) {
        if (text.isBlank() || allows(text)) {
            return Optional.empty();
        }
        String unbounded = values.high() == Integer.MAX_VALUE ? "export.refused.at-least" : "export.refused.number";
        return Optional.of(Message.of(
                kind == Kind.SIZE ? "export.refused.size" : unbounded,
                Message.of(field.row()),
                grouped(values.low()),
                grouped(values.high()),
                text.strip()));
    }

    private boolean allows(String text) {
        try {
            T value = read(text);
            if (value instanceof Number number) {
                return within(number.doubleValue());
            }
            return !(value instanceof PixelSize size) || (within(size.width()) && within(size.height()));
        } catch (IllegalArgumentException noValue) {
            return false;
        }
    }

    private boolean within(double number) {
        return number >= values.low() && number <= values.high();
    }

    private static String plain(String text) {
        String number = text.strip();
        return THOUSANDS.matcher(number).matches() ? number.replace(",", "") : number;
    }

    private static String written(Object value) {
        boolean whole = value instanceof Double number && number == Math.rint(number);
        return whole ? String.valueOf(((Double) value).longValue()) : value.toString();
    }

    private static String grouped(double number) {
        return number == Math.rint(number) ? String.format(Locale.ROOT, "%,d", (long) number) : String.valueOf(number);
    }

    private static PixelSize size(String id, String text) {
        Matcher matcher = SIZE.matcher(text);
        if (!matcher.matches()) {
            throw new OptionException(
                    id, "--" + id + " must be WIDTHxHEIGHT in pixels, as 640x640, but was \"" + text + "\".");
        }
        return new PixelSize(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    private static String chosen(String id, List<String> choices, String text) {
        if (!choices.contains(text)) {
            throw new OptionException(
                    id, "--" + id + " must be one of " + String.join(", ", choices) + ", but was \"" + text + "\".");
        }
        return text;
    }

    private static Language spoken(String id) {
        return Language.byId(id)
                .orElseThrow(() -> new OptionException(
                        "language",
                        "--language must be "
                                + Arrays.stream(Language.values())
                                        .map(Language::id)
                                        .collect(Collectors.joining(" or "))
                                + ", but was \"" + id + "\"."));
    }
}
