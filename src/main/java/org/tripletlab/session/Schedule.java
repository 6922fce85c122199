package org.tripletlab.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A schedule of miners: a curriculum from stage to stage.
 *
 * <p>Written {@code miner@step<N,…,miner}: each stage but the last holds while fewer than N optimiser updates are done.
 * Without stages the experiment's one miner holds throughout.
 *
 * @param stages in order, the last without a condition; empty for "no schedule"
 */
public record Schedule(List<Stage> stages) {
    /** No schedule: the experiment's miner holds throughout. */
    public static final Schedule NONE = new Schedule(List.of());

    /**
     * One stage.
     *
     * @param miner id of the miner
     * @param untilStep the stage holds for steps below this; {@link Integer#MAX_VALUE} for the last stage
     */
    public record Stage(String miner, int untilStep) {
        @Override
        public String toString() {
            return untilStep == Integer.MAX_VALUE ? miner : miner + "@step<" + untilStep;
        }
    }

    /** Copies the stages. */
    public Schedule {
        stages = List.copyOf(stages);
    }

    /** Tells whether there is no stage. */
    public boolean isEmpty() {
        return stages.isEmpty();
    }

    /**
     * Returns the miner for the step that follows {@code stepsDone} updates.
     *
     * @throws IllegalStateException if there is no stage
     */
    public String minerAt(int stepsDone) {
        for (Stage stage : stages) {
            if (stepsDone < stage.untilStep()) {
                return stage.miner();
            }
        }
        throw new IllegalStateException("An empty schedule names no miner.");
    }

    /** Reads a schedule; empty if the text is not one. Blank text means {@link #NONE}. */
    static Optional<Schedule> parse(String text, List<String> miners) {
        if (text.isBlank()) {
            return Optional.of(NONE);
        }
        String[] parts = text.split(",", -1);
        List<Stage> stages = new ArrayList<>();
        int previous = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            String[] sides = parts[i].strip().split("@", 2);
            if (!miners.contains(sides[0].strip()) || (sides.length == 1) != last) {
                return Optional.empty();
            }
            int until = last ? Integer.MAX_VALUE : stepBound(sides[1].strip());
            if (until <= previous) {
                return Optional.empty();
            }
            stages.add(new Stage(sides[0].strip(), until));
            previous = until;
        }
        return Optional.of(new Schedule(stages));
    }

    private static int stepBound(String condition) {
        String text = condition.toLowerCase(Locale.ROOT).replace(" ", "");
        if (!text.matches("step<[0-9]{1,9}")) {
            return -1;
        }
        return Integer.parseInt(text.substring("step<".length()));
    }

    @Override
    public String toString() {
        return stages.stream().map(Stage::toString).collect(Collectors.joining(","));
    }
}
