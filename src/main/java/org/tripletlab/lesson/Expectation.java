package org.tripletlab.lesson;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.tripletlab.metric.catalogue.Metric;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.text.Message;

/** What a lesson says will be true of its runs. It is judged on the runs themselves. */
public sealed interface Expectation {
    /** Returns it as written, without the word before it. */
    String text();

    /** Returns its line in the file, from 1. */
    int line();

    /** Judges it on the lanes, which are in the order of their letters and include every one that it names. */
    Verdict judge(List<LaneProgress> lanes);

    /**
     * Result of a judgement.
     *
     * @param holds whether it is true
     * @param found the numbers that decide it
     */
    record Verdict(boolean holds, Message found) {}

    /**
     * A lane has collapsed, or has not.
     *
     * @param text as written
     * @param line in the file
     * @param lane its letter
     * @param collapsed whether it is to have collapsed
     * @param by the latest step of the collapse; empty for any
     */
    record Collapse(String text, int line, char lane, boolean collapsed, OptionalInt by) implements Expectation {
        @Override
        public Verdict judge(List<LaneProgress> lanes) {
            LaneProgress progress = of(lane, lanes);
            OptionalInt at = progress.at(OptionalInt.empty()).diagnosis().collapsedAtStep();
            boolean is = at.isPresent() && at.getAsInt() <= by.orElse(Integer.MAX_VALUE);
            Message found = at.isPresent()
                    ? Message.of("lesson.found.collapsed", String.valueOf(lane), at.getAsInt())
                    : Message.of("lesson.found.not-collapsed", String.valueOf(lane), progress.step());
            return new Verdict(is == collapsed, found);
        }
    }

    /**
     * A lane is in a state, or is not.
     *
     * @param text as written
     * @param line in the file
     * @param lane its letter
     * @param state the state
     * @param is whether it is to be in it
     * @param step the step; empty for the last one
     */
    record InState(String text, int line, char lane, SessionState state, boolean is, OptionalInt step)
            implements Expectation {
        @Override
        public Verdict judge(List<LaneProgress> lanes) {
            var measurement = of(lane, lanes).at(step);
            SessionState now = measurement.diagnosis().state();
            return new Verdict(
                    (now == state) == is,
                    Message.of("lesson.found.state", String.valueOf(lane), measurement.step(), now.id()));
        }
    }

    /** How two values are compared. */
    enum Relation {
        ABOVE("above"),
        BELOW("below"),
        AT_LEAST("at least"),
        AT_MOST("at most"),
        WITHIN("within");

        private final String words;

        Relation(String words) {
            this.words = words;
        }

        /** Returns the words in lesson files. */
        String words() {
            return words;
        }
    }

    /**
     * A value.
     *
     * @param name id of a metric or of a numeric parameter; empty for a number
     * @param lane letter of its lane; without meaning for a number
     * @param number the number; without meaning for a name
     */
    record Value(Optional<String> name, char lane, double number) {
        private OptionalDouble in(List<LaneProgress> lanes, OptionalInt step) {
            return name.isEmpty() ? OptionalDouble.of(number) : of(lane, lanes).value(name.get(), step);
        }

        private String said(OptionalDouble value, boolean several) {
            String amount = value.isPresent() ? figure(value.getAsDouble()) : "–";
            return name.map(id -> id + (several ? " " + lane : "") + " = " + amount)
                    .orElse(amount);
        }
    }

    /**
     * A value is in a relation to another one.
     *
     * @param text as written
     * @param line in the file
     * @param left the first value
     * @param relation how it is compared
     * @param right the second value
     * @param slack how far apart they are to be (above, below), or the largest relative difference (within, 0 to 1)
     * @param step the step; empty for the last one
     */
    record Compared(String text, int line, Value left, Relation relation, Value right, double slack, OptionalInt step)
            implements Expectation {
        @Override
        public Verdict judge(List<LaneProgress> lanes) {
            OptionalDouble a = left.in(lanes, step);
            OptionalDouble b = right.in(lanes, step);
            boolean several = lanes.size() > 1;
            Message found = Message.of("lesson.found.values", left.said(a, several), right.said(b, several));
            return new Verdict(a.isPresent() && b.isPresent() && holds(a.getAsDouble(), b.getAsDouble()), found);
        }

        /** Returns a metric in it that is measured at the end of a run only. */
        Optional<String> endMetric() {
            return Stream.of(left, right)
                    .flatMap(value -> value.name().stream())
                    .filter(id -> Metrics.byId(id)
                            .filter(metric ->
                                    metric.group() == Metric.Group.END || metric.group() == Metric.Group.UNSEEN)
                            .isPresent())
                    .findFirst();
        }

        private boolean holds(double a, double b) {
            return switch (relation) {
                case ABOVE -> a > b + slack;
                case BELOW -> a < b - slack;
                case AT_LEAST -> a >= b + slack;
                case AT_MOST -> a <= b - slack;
                case WITHIN -> Math.abs(a - b) <= slack * Math.abs(b);
            };
        }
    }

    private static LaneProgress of(char lane, List<LaneProgress> lanes) {
        return lanes.stream()
                .filter(each -> each.letter() == lane)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No lane " + lane));
    }

    private static String figure(double value) {
        return Math.abs(value) >= 100
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.3g", value);
    }
}
