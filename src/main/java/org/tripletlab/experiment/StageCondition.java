package org.tripletlab.experiment;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Condition that ends a stage of a schedule.
 *
 * <p>Written {@code step<N} (the stage holds while fewer than N updates are done), {@code mined<0.3} (until a measured
 * step mined less than this fraction) or {@code angle>50} (until the smallest angle between two class means was
 * measured above this many degrees).
 *
 * @param kind the tested quantity
 * @param limit the limit
 */
public record StageCondition(Kind kind, double limit) {
    /** Quantity tested by a condition. */
    public enum Kind {
        STEP("step<", 1, 999_999_999),
        MINED("mined<", 0, 1),
        ANGLE("angle>", 0, 180);

        private final String sign;
        private final double low;
        private final double high;

        Kind(String sign, double low, double high) {
            this.sign = sign;
            this.low = low;
            this.high = high;
        }

        /** Returns the text with which a condition of this kind begins: name and comparison sign. */
        public String sign() {
            return sign;
        }

        /** Returns the smallest limit allowed. */
        public double low() {
            return low;
        }

        /** Returns the largest limit allowed. */
        public double high() {
            return high;
        }

        private boolean allows(double limit) {
            return limit >= low && limit <= high && (this != STEP || limit == Math.rint(limit));
        }
    }

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,6})?");

    /**
     * Checks the limit.
     *
     * @throws IllegalArgumentException if it is outside the range of its kind, or no whole step
     */
    public StageCondition {
        if (!kind.allows(limit)) {
            throw new IllegalArgumentException(
                    "The limit of " + kind.sign + " must be " + kind.low + " to " + kind.high + ", not " + limit + ".");
        }
    }

    /** Parses a condition; empty if the text is not one. */
    public static Optional<StageCondition> parse(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace(" ", "");
        for (Kind kind : Kind.values()) {
            if (plain.startsWith(kind.sign)) {
                return limit(kind, plain.substring(kind.sign.length()));
            }
        }
        return Optional.empty();
    }

    private static Optional<StageCondition> limit(Kind kind, String text) {
        Matcher matcher = NUMBER.matcher(text);
        if (!matcher.matches() || (kind == Kind.STEP && matcher.group(1) != null)) {
            return Optional.empty();
        }
        double limit = Double.parseDouble(text);
        return kind.allows(limit) ? Optional.of(new StageCondition(kind, limit)) : Optional.empty();
    }

    /** Tells whether it depends on a measurement and not on the step. */
    boolean isMeasured() {
        return kind != Kind.STEP;
    }

    /** Returns the limit as text: without an exponent, which {@link #parse} does not read. */
    public String limitText() {
        return BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString();
    }

    @Override
    public String toString() {
        return kind.sign + limitText();
    }
}
