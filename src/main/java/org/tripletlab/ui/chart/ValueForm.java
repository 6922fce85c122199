package org.tripletlab.ui.chart;

import java.util.Locale;
import org.tripletlab.text.Texts;

/** How the numbers of a metric are written, and where their axis ends. */
enum ValueForm {
    /** A number without a unit. */
    NUMBER("number"),
    /** A number without a unit that is at most 1. */
    UP_TO_ONE("number"),
    /** How many. */
    COUNT("count"),
    /** A fraction, written as per cent; the axis ends at 100%. */
    SHARE("share"),
    /** A fraction that is small when all is well. */
    SMALL_SHARE("share"),
    /** Degrees. */
    ANGLE("angle");

    private static final double TINY = 1e-3;
    private static final double SHORTEST = 1e-3;
    private static final double LONGEST = 1e5;

    private final String id;

    ValueForm(String id) {
        this.id = id;
    }

    /** Writes a value. */
    String value(Texts texts, double value) {
        // Three decimals of something tiny would claim that it is 0.
        if (id.equals("number") && value != 0 && Math.abs(value) < TINY) {
            return String.format(Locale.ROOT, "%.1e", value);
        }
        return texts.format("chart." + id + ".value", value);
    }

    /** Writes a value at an axis. */
    String tick(Texts texts, double value) {
        if (id.equals("number") && value != 0 && (Math.abs(value) < SHORTEST || Math.abs(value) >= LONGEST)) {
            return String.format(Locale.ROOT, "%.0e", value);
        }
        return texts.format("chart." + id + ".tick", value);
    }

    /** Returns the unit in the head of a table; empty for none. */
    String unit() {
        return switch (this) {
            case NUMBER, UP_TO_ONE -> "";
            case COUNT -> "count";
            case SHARE, SMALL_SHARE -> "fraction";
            case ANGLE -> "degrees";
        };
    }

    /** Returns the upper end of an axis in equal steps for values up to {@code highest}. */
    double upperEnd(double highest) {
        return switch (this) {
            case UP_TO_ONE, SHARE -> 1;
            case NUMBER, COUNT -> NiceScale.above(highest * 1.1);
            case SMALL_SHARE -> Math.min(1, NiceScale.above(Math.max(0.1, highest) * 1.1));
            case ANGLE -> highest == 0 ? 90 : Math.min(180, 10 * Math.ceil(highest * 1.02 / 10));
        };
    }
}
