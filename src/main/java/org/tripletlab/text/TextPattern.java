package org.tripletlab.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text pattern with placeholders.
 *
 * <p>{@code {0}} stands for the first value as it is; {@code {0:,}} for a whole number with thousands separated; {@code
 * {0:3}} for a number with three decimals; {@code {0:%1}} for a fraction as per cent with one decimal; {@code {0:.}}
 * for a sentence inside another one, without its full stop. Numbers look the same in every language and on every machine
 * (point, and comma between thousands), so that results can be compared. An undefined number is a dash. Apostrophes and quotes have no special meaning, unlike in {@link
 * java.text.MessageFormat}.
 */
final class TextPattern {
    /** Text of an undefined number. */
    static final String UNDEFINED = "–";

    static final Pattern PLACE = Pattern.compile("\\{([0-9]+)(?::(,|\\.|%?[0-9]))?\\}");

    private TextPattern() {}

    /**
     * Fills in the values for the screen: right-to-left text among them is isolated from its neighbours, and negative numbers
     * have a minus sign, not a hyphen.
     */
    static String fill(String pattern, Object... values) {
        return fill(pattern, WritingDirection::inSentence, true, values);
    }

    /** Fills in the values character for character, so that a path can be copied from the sentence. */
    static String fillAsIs(String pattern, Object... values) {
        return fill(pattern, UnaryOperator.identity(), false, values);
    }

    private static String fill(String pattern, UnaryOperator<String> direction, boolean minusSigns, Object... values) {
        Matcher matcher = PLACE.matcher(pattern);
        StringBuilder sentence = new StringBuilder();
        while (matcher.find()) {
            int index = Integer.parseInt(matcher.group(1));
            if (index >= values.length) {
                throw new IllegalArgumentException("The text \"" + pattern + "\" asks for value {" + index
                        + "} but was given " + values.length + ".");
            }
            String text = write(values[index], matcher.group(2), direction);
            boolean negative = minusSigns && values[index] instanceof Number && text.startsWith("-");
            matcher.appendReplacement(sentence, Matcher.quoteReplacement(negative ? "−" + text.substring(1) : text));
        }
        return matcher.appendTail(sentence).toString();
    }

    private static String write(Object value, String style, UnaryOperator<String> direction) {
        if (!(value instanceof Number number)) {
            String text = String.valueOf(value);
            return direction.apply(".".equals(style) ? withoutFullStop(text) : text);
        }
        double real = number.doubleValue();
        if (Double.isNaN(real)) {
            return UNDEFINED;
        }
        if (Double.isInfinite(real)) {
            return real > 0 ? "∞" : "−∞";
        }
        if (style == null) {
            return value instanceof Double || value instanceof Float ? plain(real) : number.toString();
        }
        if (style.equals(",")) {
            return String.format(Locale.ROOT, "%,d", Math.round(real));
        }
        if (style.startsWith("%")) {
            return decimals(real * 100, style.substring(1)) + "%";
        }
        return decimals(real, style);
    }

    private static String withoutFullStop(String sentence) {
        return sentence.endsWith(".") || sentence.endsWith("。")
                ? sentence.substring(0, sentence.length() - 1)
                : sentence;
    }

    private static String decimals(double real, String digits) {
        // BigDecimal has no negative zero, so −0.0004 is written 0.000 without a sign.
        return new BigDecimal(real)
                .setScale(Integer.parseInt(digits), RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    private static String plain(double real) {
        return BigDecimal.valueOf(real).stripTrailingZeros().toPlainString();
    }
}
