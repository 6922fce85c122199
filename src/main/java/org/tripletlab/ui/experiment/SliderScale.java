package org.tripletlab.ui.experiment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;

/**
 * Positions of a slider for the values of a real parameter; the ends are a sensible part of its range.
 *
 * @param low value at the left end
 * @param high value at the right end
 * @param step smallest step; ignored by a logarithmic scale
 * @param logarithmic whether equal distances are equal factors
 */
record SliderScale(double low, double high, double step, boolean logarithmic) {
    /** Steps of a logarithmic scale in a factor of ten, about as far apart as the values 1, 1.1, 1.3, 1.4, 1.6, 1.8, 2 … */
    private static final int PER_DECADE = 20;

    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);

    private static final Map<Parameter<?>, SliderScale> SCALES = Map.of(
            Parameters.MARGIN, new SliderScale(0.01, 2, 0.01, false),
            Parameters.LEARNING_RATE, new SliderScale(1e-5, 1, 0, true));

    /** Returns the scale of a parameter; empty if it has no slider. */
    static Optional<SliderScale> of(Parameter<?> parameter) {
        return Optional.ofNullable(SCALES.get(parameter));
    }

    /** Returns the number of steps from one end to the other. */
    int steps() {
        return (int) Math.round(logarithmic ? Math.log10(high / low) * PER_DECADE : (high - low) / step);
    }

    /** Returns the position of a value in steps, not rounded; a value outside is at the end. */
    double position(double value) {
        double inside = Math.max(low, Math.min(high, value));
        return logarithmic ? Math.log10(inside / low) * PER_DECADE : (inside - low) / step;
    }

    /** Returns the text of a value for the field, without exponent. */
    static String text(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** Returns the value at a position, without the digits that no step needs. */
    double value(double position) {
        if (logarithmic) {
            return BigDecimal.valueOf(low * Math.pow(10, Math.rint(position) / PER_DECADE))
                    .round(TWO_DIGITS)
                    .doubleValue();
        }
        return BigDecimal.valueOf(low)
                .add(BigDecimal.valueOf(step).multiply(BigDecimal.valueOf(Math.rint(position))))
                .doubleValue();
    }
}
