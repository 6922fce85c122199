package org.tripletlab.lesson;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.lesson.Expectation.Relation;
import org.tripletlab.lesson.Expectation.Value;
import org.tripletlab.metric.catalogue.Metric;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.text.Message;

/**
 * Reads expectations:
 *
 * <pre>
 * [LANE] [not] collapsed [by step N]      has it ever collapsed
 * [LANE] [not] STATE [at step N]          its state then; "collapsed" only with a step
 * VALUE above|below|at least|at most VALUE [by NUMBER] [at step N]
 * VALUE within NUMBER% of VALUE [at step N]
 * </pre>
 *
 * <p>A value is a number, the id of a metric, or the id of a numeric parameter, the latter two with {@code of LANE} if
 * there are several lanes.
 */
final class ExpectationReader {
    private static final String COLLAPSED = SessionState.COLLAPSED.id();

    private final String text;
    private final int line;
    private final int lanes;
    private final Deque<String> words;

    private ExpectationReader(String text, int line, int lanes) {
        this.text = text;
        this.line = line;
        this.lanes = lanes;
        this.words = new ArrayDeque<>(Arrays.asList(text.split("\\s+")));
    }

    /**
     * Reads an expectation.
     *
     * @param text what follows the word {@code expect:}
     * @param line its line in the file
     * @param lanes number of lanes of the run
     * @throws Refusal if it is not one
     */
    static Expectation read(String text, int line, int lanes) throws Refusal {
        ExpectationReader reader = new ExpectationReader(text, line, lanes);
        Expectation read = reader.claim();
        if (!reader.words.isEmpty()) {
            throw reader.unknown(reader.words.peek());
        }
        return read;
    }

    private Expectation claim() throws Refusal {
        Optional<Character> lane = lane(words.peek());
        if (lane.isPresent()) {
            words.poll();
        }
        boolean negated = take("not");
        Optional<SessionState> state = Stream.of(SessionState.values())
                .filter(each -> each.id().equals(words.peek()))
                .findFirst();
        if (state.isEmpty()) {
            if (negated || lane.isPresent()) {
                throw unknown(words.peek());
            }
            return compared();
        }
        char subject = inLane(lane);
        boolean ever = words.poll().equals(COLLAPSED) && !"at".equals(words.peek());
        if (ever) {
            return new Expectation.Collapse(text, line, subject, !negated, step("by"));
        }
        return new Expectation.InState(text, line, subject, state.get(), !negated, step("at"));
    }

    private Expectation compared() throws Refusal {
        String first = words.peek();
        Value left = value();
        if (left.name().isEmpty()) {
            throw unknown(first);
        }
        Relation relation = relation();
        double slack = 0;
        if (relation == Relation.WITHIN) {
            String share = words.isEmpty() ? "" : words.poll();
            slack = share.endsWith("%") ? number(share.substring(0, share.length() - 1)) / 100 : Double.NaN;
            if (!(slack >= 0) || !take("of")) {
                throw unknown(share);
            }
        }
        Value right = value();
        if (relation != Relation.WITHIN && take("by")) {
            slack = number(words.isEmpty() ? "" : words.poll());
        }
        return new Expectation.Compared(text, line, left, relation, right, slack, step("at"));
    }

    private Relation relation() throws Refusal {
        for (Relation relation : Relation.values()) {
            String[] parts = relation.words().split(" ");
            if (parts[0].equals(words.peek()) && (parts.length == 1 || second().equals(parts[1]))) {
                Arrays.stream(parts).forEach(part -> words.poll());
                return relation;
            }
        }
        throw new Refusal(Message.of(
                "lesson.refused.relation",
                text,
                words.isEmpty() ? "" : words.peek(),
                Stream.of(Relation.values()).map(Relation::words).collect(Collectors.joining(", "))));
    }

    private String second() {
        return words.stream().skip(1).findFirst().orElse("");
    }

    private Value value() throws Refusal {
        String name = words.isEmpty() ? "" : words.poll();
        OptionalDouble number = asNumber(name);
        if (number.isPresent()) {
            return new Value(Optional.empty(), 'A', number.getAsDouble());
        }
        if (!isNamed(name)) {
            throw new Refusal(Message.of(
                    "lesson.refused.value",
                    text,
                    name,
                    Metrics.those(metric -> !metric.isBand()).stream()
                            .map(Metric::id)
                            .collect(Collectors.joining(", "))));
        }
        Optional<Character> lane = Optional.empty();
        if ("of".equals(words.peek())) {
            words.poll();
            String letter = words.isEmpty() ? "" : words.poll();
            lane = lane(letter);
            if (lane.isEmpty()) {
                throw new Refusal(Message.of("lesson.refused.lane", text, letter, letters(lanes)));
            }
        }
        return new Value(Optional.of(name), inLane(lane), Double.NaN);
    }

    private static boolean isNamed(String name) {
        return Metrics.byId(name).filter(metric -> !metric.isBand()).isPresent()
                || Parameters.all().stream()
                        .anyMatch(each -> each.id().equals(name) && each.defaultValue() instanceof Number);
    }

    private char inLane(Optional<Character> lane) throws Refusal {
        if (lane.isEmpty() && lanes > 1) {
            throw new Refusal(Message.of("lesson.refused.no-lane", text, letters(lanes)));
        }
        char letter = lane.orElse('A');
        if (letter - 'A' >= lanes) {
            throw new Refusal(Message.of("lesson.refused.lane", text, String.valueOf(letter), letters(lanes)));
        }
        return letter;
    }

    /** Returns the letters of a number of lanes, 1 to 4. */
    static String letters(int lanes) {
        return List.of("A", "A, B", "A, B, C", "A, B, C, D").get(lanes - 1);
    }

    private static Optional<Character> lane(String word) {
        return word != null && word.matches("[A-Z]") ? Optional.of(word.charAt(0)) : Optional.empty();
    }

    private OptionalInt step(String before) throws Refusal {
        if (!take(before)) {
            return OptionalInt.empty();
        }
        String number = take("step") && !words.isEmpty() ? words.poll() : "";
        if (!number.matches("\\d{1,7}")) {
            throw new Refusal(Message.of("lesson.refused.step", text, number));
        }
        int step = Integer.parseInt(number);
        if (step % Parameters.MEASURE_EVERY != 0) {
            throw new Refusal(Message.of("lesson.refused.not-measured", step, Parameters.MEASURE_EVERY));
        }
        return OptionalInt.of(step);
    }

    private boolean take(String word) {
        boolean there = word.equals(words.peek());
        if (there) {
            words.poll();
        }
        return there;
    }

    private static OptionalDouble asNumber(String word) {
        return word.matches("-?\\d+(\\.\\d+)?([eE]-?\\d+)?")
                ? OptionalDouble.of(Double.parseDouble(word))
                : OptionalDouble.empty();
    }

    private double number(String word) throws Refusal {
        OptionalDouble number = asNumber(word);
        if (number.isEmpty()) {
            throw unknown(word);
        }
        return number.getAsDouble();
    }

    private Refusal unknown(String word) {
        return new Refusal(Message.of("lesson.refused.expectation", text, word == null ? "" : word));
    }
}
