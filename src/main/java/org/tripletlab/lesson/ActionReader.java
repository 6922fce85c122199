package org.tripletlab.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tripletlab.compare.ComparisonSpec;
import org.tripletlab.dataset.ErrorMessage;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.lesson.LessonAction.Change;
import org.tripletlab.lesson.LessonAction.View;
import org.tripletlab.option.OptionException;
import org.tripletlab.store.ShareLine;
import org.tripletlab.store.StoreException;
import org.tripletlab.text.LocalizedException;
import org.tripletlab.text.Message;

/**
 * Reads a block of lines {@code key: value}:
 *
 * <pre>
 * run: miner=hardest-negative&amp;steps=200   one experiment, or what all lanes have in common
 * lane: margin=0.4                         a lane of a comparison; two to four of them
 * lanes: random, semi-hard-hardest         the same for lanes that differ in the miner
 * change: miner=semi-hard-hardest          changes a value; "change: B: …" in lane B
 * until: 200                               pauses at this step
 * view: map                                opens a view
 * </pre>
 */
final class ActionReader {
    private static final String KEYS = "run, lane, lanes, change, until, view";

    private final List<String> lanes = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private Optional<String> run = Optional.empty();
    private OptionalInt until = OptionalInt.empty();
    private Optional<View> view = Optional.empty();

    /** A refused line of a block, counted from 1. */
    static final class LineRefusal extends Exception implements LocalizedException {
        private static final long serialVersionUID = 1;

        private final int line;
        private final transient Message reason;

        LineRefusal(int line, Message reason) {
            super(reason.inEnglish());
            this.line = line;
            this.reason = reason;
        }

        int line() {
            return line;
        }

        @Override
        public Message message() {
            return reason;
        }
    }

    /**
     * Reads a block.
     *
     * @throws LineRefusal for the first line that is not allowed
     */
    static LessonAction read(String block) throws LineRefusal {
        ActionReader reader = new ActionReader();
        List<String> lines = block.lines().toList();
        int number = 0;
        try {
            for (String line : lines) {
                number++;
                if (!line.isBlank()) {
                    reader.take(line);
                }
            }
            return reader.action();
        } catch (OptionException refused) {
            throw new LineRefusal(number, ErrorMessage.of(refused));
        } catch (StoreException refused) {
            throw new LineRefusal(number, refused.message());
        } catch (Refusal refused) {
            throw new LineRefusal(number, refused.message());
        }
    }

    private void take(String line) throws Refusal, StoreException {
        int colon = line.indexOf(':');
        String key = colon < 0 ? line.strip() : line.substring(0, colon).strip();
        String value = colon < 0 ? "" : line.substring(colon + 1).strip();
        switch (key) {
            case "run" -> {
                if (run.isPresent()) {
                    throw new Refusal(Message.of("lesson.refused.twice", key));
                }
                experiment(value);
                run = Optional.of(value);
            }
            case "lane" -> {
                experiment(value);
                lanes.add(value);
            }
            case "lanes" -> {
                for (String miner : value.split(",", -1)) {
                    String lane = Parameters.MINER.id() + "=" + miner.strip();
                    experiment(lane);
                    lanes.add(lane);
                }
            }
            case "change" -> changes.addAll(changes(value));
            case "until" -> until = OptionalInt.of(step(value));
            case "view" -> view = Optional.of(view(value));
            default -> throw new Refusal(Message.of("lesson.refused.key", key, KEYS));
        }
    }

    private LessonAction action() throws Refusal, StoreException {
        List<ExperimentSpec> specs = new ArrayList<>();
        if (lanes.isEmpty() && run.isPresent()) {
            ExperimentSpec only = experiment(run.get());
            only.requireApplicable();
            specs.add(only);
        } else if (!lanes.isEmpty()) {
            for (String lane : lanes) {
                specs.add(experiment(run.filter(text -> !text.isEmpty())
                                .map(text -> text + "&")
                                .orElse("")
                        + lane));
            }
            specs = new ComparisonSpec(specs).lanes();
        }
        if (!specs.isEmpty() && !changes.isEmpty()) {
            throw new Refusal(Message.of("lesson.refused.run-and-change"));
        }
        int longest = specs.stream()
                .mapToInt(spec -> spec.get(Parameters.STEPS))
                .max()
                .orElse(Integer.MAX_VALUE);
        if (until.isPresent() && until.getAsInt() > longest) {
            throw new Refusal(Message.of("lesson.refused.until", until.getAsInt(), longest));
        }
        return new LessonAction(specs, changes, until, view);
    }

    private static ExperimentSpec experiment(String line) throws StoreException {
        return ShareLine.read(ShareLine.START + line);
    }

    private static List<Change> changes(String value) throws Refusal, StoreException {
        boolean ofLane = value.matches("[A-D]:.*");
        Optional<Character> lane = ofLane ? Optional.of(value.charAt(0)) : Optional.empty();
        String rest = ofLane ? value.substring(2).strip() : value;
        experiment(rest);
        List<Change> changes = new ArrayList<>();
        for (String part : rest.split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals < 1) {
                throw new Refusal(Message.of("lesson.refused.change", value));
            }
            Parameter<?> parameter = Parameters.byId(part.substring(0, equals));
            Change change = new Change(lane, parameter, part.substring(equals + 1));
            change.applyTo(ExperimentSpec.DEFAULT);
            changes.add(change);
        }
        return changes;
    }

    private static int step(String value) throws Refusal {
        String number = value.startsWith("step ") ? value.substring(5).strip() : value;
        if (!number.matches("[1-9]\\d{0,6}") || Integer.parseInt(number) % Parameters.MEASURE_EVERY != 0) {
            throw new Refusal(Message.of("lesson.refused.until-value", value, Parameters.MEASURE_EVERY));
        }
        return Integer.parseInt(number);
    }

    private static View view(String value) throws Refusal {
        for (View each : View.values()) {
            if (each.id().equals(value)) {
                return each;
            }
        }
        throw new Refusal(Message.of(
                "lesson.refused.view",
                value,
                Stream.of(View.values()).map(View::id).collect(Collectors.joining(", "))));
    }
}
