package org.tripletlab.ui.oneshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tripletlab.data.ClassNames;
import org.tripletlab.data.sampling.ClassHoldOut;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.oneshot.OneShotOptions;
import org.tripletlab.option.Option;
import org.tripletlab.text.Message;

/**
 * One-shot experiment of the form, checked against the images of a lane.
 *
 * @param classes labels of the classes to be recognised, ascending
 * @param ways N
 * @param shots K
 * @param trials number of repetitions
 * @param refusal reason why it cannot be run; empty if it can
 * @param needsRestart whether a restart with these classes held out would remove the problem
 */
record OneShotPlan(int[] classes, int ways, int shots, int trials, Optional<Problem> refusal, boolean needsRestart) {
    /** The window waits for them: fewer than on the command line. */
    static final Option<Integer> TRIALS = OneShotOptions.trials(10_000);

    private static final int NAMED = 6;

    /** Texts of the form's fields. */
    record Form(String heldOut, String ways, String shots, String trials) {}

    /** Field of the form. */
    enum Field {
        HELD_OUT,
        WAYS,
        SHOTS,
        TRIALS
    }

    /**
     * Reason why the experiment cannot be run.
     *
     * @param field field with the wrong entry; empty if none of them is wrong by itself
     * @param says sentence about it
     */
    record Problem(Optional<Field> field, Message says) {}

    /** Returns the reason why it cannot be run; empty if it can. */
    Optional<Message> problem() {
        return refusal.map(Problem::says);
    }

    /** Returns the field with a wrong entry. */
    Optional<Field> wrong() {
        return refusal.flatMap(Problem::field);
    }

    static OneShotPlan of(Form form, TrainingData data) {
        List<String> names = data.training().classNames();
        if (form.heldOut.isBlank()) {
            return refuse(Field.HELD_OUT, Message.of("one-shot.nothing-held-out", suggestion(names)));
        }
        for (String part : ClassNames.parts(form.heldOut)) {
            if (ClassNames.range(names, part).isEmpty()) {
                return refuse(Field.HELD_OUT, Message.of("one-shot.unknown-class", part, suggestion(names)));
            }
        }
        Optional<int[]> held = labels(names, form.heldOut);
        if (held.isEmpty()) {
            return refuse(Field.HELD_OUT, Message.of("one-shot.too-many", names.size()));
        }
        Option<Integer> possible = OneShotOptions.ways(names.size());
        if (!possible.allows(form.ways)) {
            return refuse(Field.WAYS, badNumber("N", possible));
        }
        if (!OneShotOptions.SHOTS.allows(form.shots)) {
            return refuse(Field.SHOTS, badNumber("K", OneShotOptions.SHOTS));
        }
        if (!TRIALS.allows(form.trials)) {
            return refuse(
                    Field.TRIALS,
                    Message.of("one-shot.bad-trials", TRIALS.values().allowed()));
        }
        int ways = possible.parse(form.ways);
        if (held.get().length < ways) {
            return refuse(Field.WAYS, Message.of("one-shot.few-classes", ways, held.get().length));
        }
        OneShotPlan plan = new OneShotPlan(
                held.get(),
                ways,
                OneShotOptions.SHOTS.parse(form.shots),
                TRIALS.parse(form.trials),
                Optional.empty(),
                false);
        return plan.against(data);
    }

    private OneShotPlan against(TrainingData data) {
        List<String> names = data.training().classNames();
        EvaluationSet probe = data.probe();
        BitSet unseen = data.unseenClasses();
        int[] counts = new int[names.size()];
        Arrays.stream(probe.labels()).forEach(label -> counts[label]++);
        if (!Arrays.stream(classes).allMatch(unseen::get)) {
            int[] trained =
                    Arrays.stream(classes).filter(label -> !unseen.get(label)).toArray();
            return withRestart(Message.of("one-shot.trained-on", list(names, trained)));
        }
        if (Arrays.stream(classes).allMatch(label -> counts[label] == 0)) {
            return withRestart(Message.of("one-shot.not-measured"));
        }
        int[] few =
                Arrays.stream(classes).filter(label -> counts[label] <= shots).toArray();
        if (classes.length - few.length < ways) {
            int least = Arrays.stream(few).min().orElseThrow();
            return new OneShotPlan(
                    classes,
                    ways,
                    shots,
                    trials,
                    Optional.of(new Problem(
                            Optional.of(Field.SHOTS),
                            Message.of("one-shot.few-images", names.get(least), counts[least], shots + 1L, shots))),
                    false);
        }
        return this;
    }

    private OneShotPlan withRestart(Message why) {
        return new OneShotPlan(classes, ways, shots, trials, Optional.of(new Problem(Optional.empty(), why)), true);
    }

    private static OneShotPlan refuse(Field field, Message why) {
        return new OneShotPlan(new int[0], 0, 0, 0, Optional.of(new Problem(Optional.of(field), why)), false);
    }

    /** Returns the initial choice of classes: two of ten, a quarter of many. */
    static String suggestion(List<String> names) {
        int count = names.size();
        int held = count <= 3 ? 1 : Math.max(2, count / 4);
        if (held <= 3) {
            return ClassNames.list(names.subList(count - held, count));
        }
        String range = ClassNames.quoted(names.get(count - held)) + "-" + ClassNames.quoted(names.get(count - 1));
        return labels(names, range).map(found -> found.length == held).orElse(false)
                ? range
                : ClassNames.list(names.subList(count - held, count));
    }

    static String list(List<String> names, int[] labels) {
        List<String> shown = new ArrayList<>(
                IntStream.of(labels).limit(NAMED).mapToObj(names::get).collect(Collectors.toList()));
        if (labels.length > NAMED) {
            shown.add("…");
        }
        return String.join(", ", shown);
    }

    private static Optional<int[]> labels(List<String> names, String text) {
        try {
            int[] found = ClassHoldOut.heldOut(names, text);
            return found.length == 0 ? Optional.empty() : Optional.of(found);
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private static Message badNumber(String letter, Option<?> option) {
        return Message.of("one-shot.bad-number", letter, option.values().allowed());
    }
}
