package org.tripletlab.option;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tripletlab.text.Message;

/**
 * The values that an option allows.
 *
 * @param kind how a value is entered
 * @param allowed what is allowed, as part of a sentence: "a number from 0.01 to 2"
 * @param choices texts to choose from; empty unless there is a choice
 * @param low smallest number; NaN unless it is a number
 * @param high largest number; NaN unless it is a number
 * @param reader reads a value as it is written; empty if it is not allowed
 * @param writer writes a value so that the reader reads it back
 * @param <T> type of the values
 */
public record Values<T>(
        Kind kind,
        Message allowed,
        List<String> choices,
        double low,
        double high,
        Function<String, Optional<T>> reader,
        Function<T, String> writer) {
    /** Copies the choices. */
    public Values {
        choices = List.copyOf(choices);
    }

    /** Allows what a reader reads. */
    public static <T> Values<T> read(Kind kind, Message allowed, Function<String, Optional<T>> reader) {
        return new Values<>(kind, allowed, List.of(), Double.NaN, Double.NaN, reader, String::valueOf);
    }

    /** Allows every text. */
    public static Values<String> text() {
        return read(Kind.TEXT, Message.of("option.allowed.text"), Optional::of);
    }

    /** Allows the whole numbers of a range. */
    public static Values<Integer> whole(int low, int high) {
        return number(Kind.INTEGER, "option.allowed.whole", low, high, Integer::valueOf);
    }

    /** Allows the whole numbers from one on. */
    public static Values<Integer> wholeFrom(int low) {
        return number(Kind.INTEGER, "option.allowed.whole-from", low, Integer.MAX_VALUE, Integer::valueOf);
    }

    /** Allows all whole numbers of 64 bits. */
    public static Values<Long> wholeLong() {
        return number(Kind.INTEGER, "option.allowed.whole", Long.MIN_VALUE, Long.MAX_VALUE, Long::valueOf);
    }

    /** Allows the numbers of a range. */
    public static Values<Double> real(double low, double high) {
        return number(Kind.REAL, "option.allowed.real", low, high, Double::valueOf);
    }

    private static <N extends Number> Values<N> number(
            Kind kind, String allowed, N low, N high, Function<String, N> parse) {
        double least = low.doubleValue();
        double most = high.doubleValue();
        Function<String, Optional<N>> reader = text -> {
            try {
                return Optional.of(parse.apply(text))
                        .filter(read -> read.doubleValue() >= least && read.doubleValue() <= most);
            } catch (NumberFormatException noNumber) {
                return Optional.empty();
            }
        };
        return new Values<>(
                kind, Message.of(allowed, plain(low), plain(high)), List.of(), least, most, reader, Values::plain);
    }

    /** Allows some texts. */
    public static Values<String> choice(List<String> choices) {
        return choice(Message.of("option.allowed.one-of", joined(choices)), choices, Function.identity());
    }

    /** Allows few values: the sentence names them without "one of". */
    public static <T> Values<T> either(List<T> values, Function<T, String> id) {
        List<String> ids = values.stream().map(id).toList();
        int last = ids.size() - 1;
        return choice(Message.of("option.allowed.either", joined(ids.subList(0, last)), ids.get(last)), values, id);
    }

    /** Allows on and off. */
    public static Values<Boolean> flag() {
        return read(
                Kind.FLAG,
                Message.of("option.allowed.either", "true", "false"),
                text -> Optional.of(Boolean.valueOf(text))
                        .filter(flag -> flag.toString().equals(text)));
    }

    /** Allows some texts, and paths, which need not exist on this computer. */
    public static Values<String> choiceOrFolder(List<String> choices) {
        return new Values<>(
                Kind.CHOICE_OR_FOLDER,
                Message.of("option.allowed.folder", joined(choices)),
                choices,
                Double.NaN,
                Double.NaN,
                text -> Optional.of(text).filter(path -> !path.isBlank()),
                Function.identity());
    }

    private static <T> Values<T> choice(Message allowed, List<T> values, Function<T, String> id) {
        return new Values<>(
                Kind.CHOICE,
                allowed,
                values.stream().map(id).toList(),
                Double.NaN,
                Double.NaN,
                text -> values.stream()
                        .filter(each -> id.apply(each).equals(text))
                        .findFirst(),
                id);
    }

    /** Returns these values, described by another part of a sentence with the bounds as {0} and {1}. */
    public Values<T> saying(String key) {
        return new Values<>(kind, Message.of(key, plain(low), plain(high)), choices, low, high, reader, writer);
    }

    private static String joined(List<String> choices) {
        return String.join(", ", choices);
    }

    /** Writes a number, without exponent unless it is far from 1, so that the same number is read back. */
    private static String plain(Number number) {
        return number instanceof Double real && (real == 0 || Math.abs(real) >= 1e-9) && Math.abs(real) < 1e9
                ? BigDecimal.valueOf(real).stripTrailingZeros().toPlainString()
                : number.toString();
    }
}
