package org.tripletlab.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Formats numbers that a fixed number of decimals would show as 0, such as the distances of a collapsed network: as many
 * decimals as their first digits need; an exponent only where there is room for a few characters. They look the same in
 * every language.
 */
public final class SmallNumber {
    /** Below it differences are rounding errors of 32-bit embeddings. */
    private static final BigDecimal LEAST = new BigDecimal("0.000001");

    private SmallNumber() {}

    /**
     * Formats a number of any size with its first digits: 0.00002, or <i>&lt; 0.000001</i> below that. NaN and infinite
     * numbers are a dash.
     *
     * @param digits significant digits, at least 1; whole digits are all kept
     */
    public static String format(double value, int digits) {
        if (!Double.isFinite(value)) {
            return TextPattern.UNDEFINED;
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        if (exact.abs().compareTo(LEAST) < 0) {
            return value > 0 ? "< " + LEAST.toPlainString() : "> -" + LEAST.toPlainString();
        }
        BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        return (rounded.scale() < 0 ? exact.setScale(0, RoundingMode.HALF_EVEN) : rounded).toPlainString();
    }

    /** Formats a tiny or huge finite number other than 0 for the labels of an axis, with one or two digits: 2e-5, 1.5e6. */
    public static String onAxis(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(2)).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return rounded.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
    }
}
