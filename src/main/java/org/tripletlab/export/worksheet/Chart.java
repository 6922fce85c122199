package org.tripletlab.export.worksheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.tripletlab.export.worksheet.Worksheet.Line;
import org.tripletlab.metric.diagnosis.DiagnosisThresholds;
import org.tripletlab.plot.RoundNumbers;
import org.tripletlab.plot.Ticks;
import org.tripletlab.plot.UsualTop;
import org.tripletlab.plot.ValueAxis;
import org.tripletlab.text.Texts;

/**
 * A number of all lanes over the steps, with a grid close enough to read off what is asked.
 *
 * @param title what it is, with its unit
 * @param lines a line for each lane
 * @param low lower end of the values; what is below is drawn at it
 * @param dots whether each measurement has a dot, so that its step can be read
 * @param cut whether the few values far above all others are cut off, as the first steps of a loss
 */
public record Chart(String title, List<Line> lines, double low, boolean dots, boolean cut) {
    private static final double[] ROUND = {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};
    private static final double[] TICKS = {1, 2, 5, 10};
    private static final int MOST_STEPS = 8;
    private static final int MOST_VALUES = 5;
    /** Steps before the first collapse and after the last one that are shown around them. */
    private static final int AROUND = 60;
    /** From here to 1 the threshold of a collapse, 0.99, can be told from 1. */
    private static final double DETAIL_LOW = 0.95;

    /** A chart of all steps, from 0 upwards. */
    Chart(String title, List<Line> lines) {
        this(title, lines, 0, false, false);
    }

    /** Returns the charts of a worksheet: loss, R̄, smallest class angle, and R̄ around the collapses, if there are any. */
    static List<Chart> all(List<LaneFacts> lanes, Texts texts) {
        List<Chart> charts = new ArrayList<>(List.of(
                new Chart(texts.get("worksheet.chart.loss"), lines(lanes, Fact.LOSS, step -> true), 0, false, true),
                new Chart(texts.get("worksheet.chart.resultant"), lines(lanes, Fact.RESULTANT, step -> true)),
                new Chart(texts.get("worksheet.chart.angle"), lines(lanes, Fact.SMALLEST_ANGLE, step -> true))));
        List<Integer> collapses = lanes.stream()
                .map(LaneFacts::collapsedAt)
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .sorted()
                .toList();
        if (!collapses.isEmpty()) {
            int from = collapses.get(0) - AROUND;
            int to = collapses.get(collapses.size() - 1) + AROUND;
            charts.add(new Chart(
                    texts.format("worksheet.chart.collapse", DiagnosisThresholds.COLLAPSED_RESULTANT),
                    lines(lanes, Fact.RESULTANT, step -> step >= from && step <= to),
                    DETAIL_LOW,
                    true,
                    false));
        }
        return charts;
    }

    private static List<Line> lines(List<LaneFacts> lanes, Fact number, Predicate<Double> shown) {
        return lanes.stream()
                .map(lane -> {
                    double[] steps = lane.steps();
                    double[] values = lane.values(number);
                    int[] kept = IntStream.range(0, steps.length)
                            .filter(i -> shown.test(steps[i]))
                            .toArray();
                    return new Line(
                            lane.letter(),
                            Arrays.stream(kept).mapToDouble(i -> steps[i]).toArray(),
                            Arrays.stream(kept).mapToDouble(i -> values[i]).toArray());
                })
                .toList();
    }

    /** Returns the axis of the steps: from the first to the last one of a detail, else from 0. */
    ValueAxis across() {
        double last = steps().reduce(1, Math::max);
        return ValueAxis.linear(dots ? steps().reduce(last - 1, Math::min) : 0, last);
    }

    /** Returns the value with a dashed line: in a detail, from which on a network counts as collapsed. */
    OptionalDouble mark() {
        return dots ? OptionalDouble.of(DiagnosisThresholds.COLLAPSED_RESULTANT) : OptionalDouble.empty();
    }

    private DoubleStream steps() {
        return lines.stream().flatMapToDouble(line -> Arrays.stream(line.steps()));
    }

    /** Returns the axis of the values, up to a round number above the largest one that is not cut off. */
    ValueAxis up() {
        double largest = lines.stream()
                .flatMapToDouble(
                        line -> cut ? DoubleStream.of(UsualTop.of(line.values())) : Arrays.stream(line.values()))
                .filter(Double::isFinite)
                .reduce(0, Math::max);
        return ValueAxis.linear(low, Math.max(RoundNumbers.end(largest, ROUND), low + 1 - DETAIL_LOW));
    }

    /** Returns the largest value if it lies above the axis. */
    OptionalDouble beyond() {
        return lines.stream()
                .flatMapToDouble(line -> Arrays.stream(line.values()))
                .filter(value -> Double.isFinite(value) && value > up().high())
                .max();
    }

    /** Returns the steps with a line of the grid. */
    List<Double> acrossTicks() {
        return within(across(), MOST_STEPS, true);
    }

    /** Returns the values with a line of the grid. */
    List<Double> upTicks() {
        return within(up(), MOST_VALUES, false);
    }

    private static List<Double> within(ValueAxis axis, int most, boolean whole) {
        return Ticks.around(axis.low(), axis.high(), most, whole, TICKS).values().stream()
                .filter(tick -> tick >= axis.low() && tick <= axis.high())
                .toList();
    }

    /** Returns how a tick is written. */
    static String shown(double value) {
        return java.math.BigDecimal.valueOf(value)
                .round(new java.math.MathContext(5))
                .stripTrailingZeros()
                .toPlainString();
    }
}
