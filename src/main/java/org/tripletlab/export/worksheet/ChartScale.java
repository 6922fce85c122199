package org.tripletlab.export.worksheet;

import java.util.Arrays;
import org.tripletlab.export.worksheet.Worksheet.Chart;
import org.tripletlab.math.RoundNumbers;

/**
 * Scale of a chart on paper: from 0 to a round number above the largest value, over all steps.
 *
 * @param lastStep the right end, at least 1
 * @param top the upper end, above 0
 */
record ChartScale(double lastStep, double top) {
    private static final double[] ROUND = {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};

    static ChartScale of(Chart chart) {
        double last = chart.lines().stream()
                .flatMapToDouble(line -> Arrays.stream(line.steps()))
                .max()
                .orElse(1);
        double largest = chart.lines().stream()
                .flatMapToDouble(line -> Arrays.stream(line.values()))
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        return new ChartScale(Math.max(1, last), RoundNumbers.atLeast(Math.max(largest, 1e-9), ROUND));
    }

    /** Returns where a step lies, from 0 on the left to 1 on the right. */
    double across(double step) {
        return step / lastStep;
    }

    /** Returns where a value lies, from 0 below to 1 on top; what is below 0 lies at 0. */
    double up(double value) {
        return Math.max(0, value) / top;
    }
}
