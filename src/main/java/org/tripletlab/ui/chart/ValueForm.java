package org.tripletlab.ui.chart;

import org.tripletlab.metric.catalogue.Metric;
import org.tripletlab.plot.RoundNumbers;
import org.tripletlab.plot.ValueAxis;
import org.tripletlab.text.SmallNumber;
import org.tripletlab.text.Texts;

/** Number format of a metric in a chart, and the round ends of its axis. */
record ValueForm(Metric.Form form) {
    private static final double TINY = 1e-3;
    private static final double SHORTEST = 1e-3;
    private static final double LONGEST = 1e5;
    /** Their halves have few digits, too. */
    private static final double[] ROUND = {1, 1.5, 2, 3, 4, 5, 6, 8, 10};

    /** Formats a value. */
    String value(Texts texts, double value) {
        // Three decimals of a tiny value would show it as 0.
        if (isPlain() && value != 0 && Math.abs(value) < TINY) {
            return SmallNumber.format(value, 2);
        }
        return texts.format("chart." + form.id() + ".value", value);
    }

    /** Formats a tick value. */
    String tick(Texts texts, double value) {
        if (isPlain() && value != 0 && (Math.abs(value) < SHORTEST || Math.abs(value) >= LONGEST)) {
            return SmallNumber.onAxis(value);
        }
        return texts.format("chart." + form.id() + ".tick", value);
    }

    private boolean isPlain() {
        return form == Metric.Form.NUMBER || form == Metric.Form.UP_TO_ONE;
    }

    /** Returns the unit in the header of a table; empty for none. */
    String unit() {
        return switch (form) {
            case NUMBER, UP_TO_ONE -> "";
            case COUNT -> "count";
            case SHARE, SMALL_SHARE -> "fraction";
            case ANGLE -> "degrees";
        };
    }

    /** Returns the linear axis for values from {@code lowest} to {@code highest} and 0; NaN for none. */
    ValueAxis axis(double lowest, double highest) {
        return ValueAxis.linear(
                lowest < 0 ? -RoundNumbers.end(-lowest, ROUND) : 0, upperEnd(highest > 0 ? highest : 0));
    }

    private double upperEnd(double highest) {
        return switch (form) {
            case UP_TO_ONE, SHARE -> 1;
            case NUMBER, COUNT -> RoundNumbers.end(highest * 1.1, ROUND);
            case SMALL_SHARE -> Math.min(1, RoundNumbers.end(Math.max(0.1, highest) * 1.1, ROUND));
            case ANGLE -> highest == 0 ? 90 : Math.min(180, 10 * Math.ceil(highest * 1.02 / 10));
        };
    }
}
