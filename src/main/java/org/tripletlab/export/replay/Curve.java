package org.tripletlab.export.replay;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import org.tripletlab.export.OrderedFields;
import org.tripletlab.plot.CurvePieces;

/** A number along the steps of a run, no longer than a chart can show: of every stretch its lowest and its highest value. */
final class Curve {
    /** Stretches; a chart on a page is some hundred pixels wide. */
    private static final int STRETCHES = 400;

    private static final MathContext DIGITS = new MathContext(5);

    private Curve() {}

    /**
     * Returns the curve as it goes into the page: a list of steps and one of values, equally long.
     *
     * @param count how many values there are
     * @param step gives the step of each index, ascending
     * @param value gives the value of each index; NaN where there is none
     */
    static Map<String, Object> of(int count, IntUnaryOperator step, IntToDoubleFunction value) {
        List<Integer> steps = new ArrayList<>();
        List<Double> kept = new ArrayList<>();
        int stretches = count <= 2 * STRETCHES ? count : STRETCHES;
        for (int stretch = 0; stretch < stretches; stretch++) {
            int from = (int) ((long) stretch * count / stretches);
            int to = (int) ((long) (stretch + 1) * count / stretches);
            List<Integer> peaks = CurvePieces.peaks(from, to, value);
            // The curve ends where a stretch has no value.
            for (int i : peaks.isEmpty() ? List.of(from) : peaks) {
                steps.add(step.applyAsInt(i));
                kept.add(rounded(value.applyAsDouble(i)));
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
