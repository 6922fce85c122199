package org.tripletlab.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tripletlab.data.ClassNames;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.mining.Miners;
import org.tripletlab.option.Kind;
import org.tripletlab.option.OptionException;
import org.tripletlab.text.Message;

/**
 * A parameter of a grid with its values.
 *
 * @param parameter the varied parameter
 * @param values the values as text, at least one, all different
 */
public record Axis(Parameter<?> parameter, List<String> values) {
    private static final Pattern RANGE = Pattern.compile("(-?[0-9]{1,9})-([0-9]{1,9})");
    /** Largest number of values of a range; more is considered an error. */
    public static final int MOST_VALUES = 10_000;

    /**
     * Normalises and checks every value.
     *
     * @throws OptionException if a value is not allowed, given twice, or there is none
     */
    public Axis {
        values = values.stream().map(value -> plain(parameter, value)).toList();
        if (values.isEmpty() || values.stream().distinct().count() < values.size()) {
            throw new OptionException(
                    parameter.id(), Message.of("study.refused.values", parameter.id(), String.join(",", values)));
        }
    }

    /** Creates an axis from typed values. */
    static Axis of(Parameter<?> parameter, Object... values) {
        return new Axis(parameter, Arrays.stream(values).map(String::valueOf).toList());
    }

    /** Creates an axis of seeds 0 to {@code count − 1}. */
    static Axis seeds(int count) {
        return range(Parameters.SEED, 0, count - 1);
    }

    /**
     * Parses {@code parameter=value,value,…}. Integers may be given as a range, {@code seed=0-9}; values that hold
     * commas themselves, like schedules, are separated by semicolons.
     *
     * @throws OptionException if it is not of that form, or names an unknown parameter or value
     */
    public static Axis parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new OptionException("vary", Message.of("study.refused.axis", Miners.RANDOM, Miners.BATCH_HARD, text));
        }
        Parameter<?> parameter = Parameters.byId(text.substring(0, equals).strip());
        String list = text.substring(equals + 1);
        Matcher range = RANGE.matcher(list.strip());
        if (parameter.kind() == Kind.INTEGER && range.matches()) {
            return range(parameter, Long.parseLong(range.group(1)), Long.parseLong(range.group(2)));
        }
        return new Axis(parameter, parts(list));
    }

    /** Splits a list of values: at semicolons if there are any, else at commas, outside quotes. */
    public static List<String> parts(String list) {
        List<String> parts = ClassNames.parts(list, ';');
        return parts.size() > 1 ? parts : ClassNames.parts(list);
    }

    private static Axis range(Parameter<?> parameter, long first, long last) {
        if (last < first || last - first >= MOST_VALUES) {
            throw new OptionException(
                    parameter.id(), Message.of("study.refused.range", parameter.id(), first, last, MOST_VALUES));
        }
        List<String> values = new ArrayList<>();
        for (long value = first; value <= last; value++) {
            values.add(Long.toString(value));
        }
        return new Axis(parameter, values);
    }

    /** Tells whether the values are numbers. */
    public boolean isNumeric() {
        return parameter.kind() == Kind.INTEGER || parameter.kind() == Kind.REAL;
    }

    /** Returns a shorter axis for a quick study: two seeds; of other numbers the first, the middle and the last. */
    Axis quick() {
        if (parameter == Parameters.SEED) {
            return new Axis(parameter, values.subList(0, Math.min(2, values.size())));
        }
        if (!isNumeric() || values.size() <= 3) {
            return this;
        }
        return new Axis(
                parameter, List.of(values.get(0), values.get(values.size() / 2), values.get(values.size() - 1)));
    }

    private static <T> String plain(Parameter<T> parameter, String value) {
        return parameter.format(parameter.parse(value));
    }
}
