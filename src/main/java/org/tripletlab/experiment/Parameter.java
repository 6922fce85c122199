package org.tripletlab.experiment;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.DatasetFault;
import org.tripletlab.data.source.DatasetOpener;

/**
 * Descriptor of one experiment parameter: form field, command-line option, file key and documentation are generated
 * from it.
 *
 * @param <T> type of the values: Integer, Long, Double, String, {@link Widths} or {@link Schedule}
 */
public final class Parameter<T> {
    /** Sections of the form, in order. */
    public enum Group {
        DATA,
        NETWORK,
        LOSS,
        MINING,
        OPTIMISER,
        RUN
    }

    /** Input kind of a value. */
    public enum Kind {
        INTEGER,
        REAL,
        CHOICE,
        /** One of the choices, or the path of a folder. */
        CHOICE_OR_FOLDER,
        TEXT
    }

    private final String id;
    private final Group group;
    private final Kind kind;
    private final T defaultValue;
    private final String allowed;
    private final List<String> choices;
    private final Function<String, Optional<T>> reader;
    private final Predicate<T> valid;
    private final boolean live;
    private final double low;
    private final double high;

    private Parameter(
            String id,
            Group group,
            Kind kind,
            T defaultValue,
            String allowed,
            List<String> choices,
            Function<String, Optional<T>> reader,
            Predicate<T> valid,
            boolean live,
            double low,
            double high) {
        this.id = id;
        this.group = group;
        this.kind = kind;
        this.defaultValue = defaultValue;
        this.allowed = allowed;
        this.choices = List.copyOf(choices);
        this.reader = reader;
        this.valid = valid;
        this.live = live;
        this.low = low;
        this.high = high;
    }

    static Parameter<Integer> integer(String id, Group group, int defaultValue, int low, int high) {
        return new Parameter<>(
                id,
                group,
                Kind.INTEGER,
                defaultValue,
                "a whole number from " + low + " to " + high,
                List.of(),
                text -> number(() -> Integer.valueOf(text)),
                value -> value >= low && value <= high,
                false,
                low,
                high);
    }

    static Parameter<Long> wholeLong(String id, Group group, long defaultValue) {
        return new Parameter<>(
                id,
                group,
                Kind.INTEGER,
                defaultValue,
                "a whole number from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE,
                List.of(),
                text -> number(() -> Long.valueOf(text)),
                value -> true,
                false,
                Long.MIN_VALUE,
                Long.MAX_VALUE);
    }

    static Parameter<Double> real(String id, Group group, double defaultValue, double low, double high) {
        return new Parameter<>(
                id,
                group,
                Kind.REAL,
                defaultValue,
                "a number from " + plain(low) + " to " + plain(high),
                List.of(),
                text -> number(() -> Double.valueOf(text)),
                value -> value >= low && value <= high,
                false,
                low,
                high);
    }

    static Parameter<String> choice(String id, Group group, String defaultValue, List<String> choices) {
        return new Parameter<>(
                id,
                group,
                Kind.CHOICE,
                defaultValue,
                "one of " + String.join(", ", choices),
                choices,
                Optional::of,
                choices::contains,
                false,
                Double.NaN,
                Double.NaN);
    }

    static Parameter<String> choiceOrFolder(String id, Group group, String defaultValue, List<String> choices) {
        return new Parameter<>(
                id,
                group,
                Kind.CHOICE_OR_FOLDER,
                defaultValue,
                "one of " + String.join(", ", choices) + ", or a folder or file that exists",
                choices,
                Optional::of,
                value -> !value.isBlank(),
                false,
                Double.NaN,
                Double.NaN);
    }

    static <T> Parameter<T> text(
            String id, Group group, T defaultValue, String allowed, Function<String, Optional<T>> reader) {
        return new Parameter<>(
                id,
                group,
                Kind.TEXT,
                defaultValue,
                allowed,
                List.of(),
                reader,
                value -> true,
                false,
                Double.NaN,
                Double.NaN);
    }

    /** Returns a copy of the parameter that may change while the session runs. */
    Parameter<T> liveChangeable() {
        return new Parameter<>(id, group, kind, defaultValue, allowed, choices, reader, valid, true, low, high);
    }

    /** Returns the id: the command-line option without its dashes, the key in files. */
    public String id() {
        return id;
    }

    /** Returns its section of the form. */
    public Group group() {
        return group;
    }

    /** Returns its input kind. */
    public Kind kind() {
        return kind;
    }

    /** Returns the default value. */
    public T defaultValue() {
        return defaultValue;
    }

    /** Returns the ids to choose from; empty if it is not a choice. */
    public List<String> choices() {
        return choices;
    }

    /** Returns the smallest number allowed; NaN for a choice or text. */
    public double low() {
        return low;
    }

    /** Returns the largest number allowed; NaN for a choice or text. */
    public double high() {
        return high;
    }

    /** Returns the allowed values as text, for example "a number from 0.01 to 2". */
    public String allowed() {
        return allowed;
    }

    /** Tells whether the value may change while the session runs. */
    public boolean live() {
        return live;
    }

    /** Returns the key of the label in the resource bundles. */
    public String labelKey() {
        return "parameter." + id + ".label";
    }

    /** Returns the key of the explanation in the resource bundles. */
    public String explanationKey() {
        return "parameter." + id + ".help";
    }

    /**
     * Parses a value.
     *
     * @throws ParameterException if the text is not an allowed value
     */
    public T parse(String text) {
        return check(reader.apply(text.strip()).orElseThrow(() -> refusal(text)));
    }

    /** Formats a value so that {@link #parse} reads it back. */
    public String format(T value) {
        return value instanceof Double number ? plain(number) : value.toString();
    }

    /** Returns the value if it is allowed. */
    public T check(T value) {
        if (!valid.test(value)) {
            throw refusal(format(value));
        }
        return value;
    }

    /**
     * Tells whether a value can be opened: always true except for paths that do not exist. A path is not tested when it
     * is parsed, so that a session from another computer can be read without its images.
     */
    public boolean exists(String text) {
        if (kind != Kind.CHOICE_OR_FOLDER || choices.contains(text)) {
            return true;
        }
        try {
            return DatasetOpener.exists(Path.of(text));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    /** Returns the exception for a value that {@linkplain #exists does not exist}. */
    public DatasetException missing(String text) {
        return DatasetFault.NO_PLACE.with(id, allowed, text);
    }

    private ParameterException refusal(String text) {
        return new ParameterException(
                id, String.format(Locale.ROOT, "--%s must be %s, but was \"%s\".", id, allowed, text));
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e9
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    private static <N extends Number> Optional<N> number(java.util.function.Supplier<N> parse) {
        try {
            return Optional.of(parse.get());
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
