package org.tripletlab.export.replay;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.tripletlab.export.OrderedFields;

/** A number along the steps of a run, no longer than a chart can show: of every stretch its lowest and its highest value. */
final class Curve {
    /** Stretches; a chart on a page is some hundred pixels wide. */
    private static final int STRETCHES = 400;

    private static final MathContext DIGITS = new MathContext(5);

    private Curve() {}

    /** Gives a value for each index; NaN where there is none. */
    interface Values {
        /** Returns the value at an index. */
        double at(int index);
    }

    /**
     * Returns the curve as it goes into the page: a list of steps and one of values, equally long.
     *
     * @param count how many values there are
     * @param step gives the step of each index, ascending
     */
    static Map<String, Object> of(int count, IntUnaryOperator step, Values values) {
        List<Integer> steps = new ArrayList<>();
        List<Double> kept = new ArrayList<>();
        int stretches = count <= 2 * STRETCHES ? count : STRETCHES;
        for (int stretch = 0; stretch < stretches; stretch++) {
            int from = (int) ((long) stretch * count / stretches);
            int to = (int) ((long) (stretch + 1) * count / stretches);
            int lowest = from;
            int highest = from;
            for (int i = from; i < to; i++) {
                // Written so that a number always beats NaN.
                lowest = values.at(lowest) <= values.at(i) || Double.isNaN(values.at(i)) ? lowest : i;
                highest = values.at(highest) >= values.at(i) || Double.isNaN(values.at(i)) ? highest : i;
            }
            for (int i : lowest == highest
                    ? new int[] {lowest}
                    : new int[] {Math.min(lowest, highest), Math.max(lowest, highest)}) {
                steps.add(step.applyAsInt(i));
                kept.add(rounded(values.at(i)));
            }
        }
        return OrderedFields.of("steps", steps, "values", kept);
    }

    /** Returns a number with five digits; null if it is undefined. */
    static Double rounded(double value) {
        return Double.isFinite(value)
                ? Double.valueOf(new BigDecimal(value).round(DIGITS).doubleValue())
                : null;
    }
}
