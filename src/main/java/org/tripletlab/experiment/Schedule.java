package org.tripletlab.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tripletlab.mining.Miners;
import org.tripletlab.option.OptionException;
import org.tripletlab.text.Message;

/**
 * A schedule of miners: a curriculum from stage to stage (Bengio et al. 2009, "Curriculum learning").
 *
 * <p>Written {@code miner@condition,…,miner}: each stage but the last has a {@link StageCondition}. In place of a miner
 * a stage may name a {@link RankWindow} of negatives. When to use it: when the miner with the best final embedding
 * (hardest negatives) would collapse fresh weights. Changing to hard negatives too early shows as a collapse, too late
 * as embeddings that have long stopped moving.
 *
 * @param stages in order, the last without a condition; empty for "no schedule"
 */
public record Schedule(List<Stage> stages) {
    /** No schedule: the experiment's miner is used throughout. */
    public static final Schedule NONE = new Schedule(List.of());

    /**
     * One stage.
     *
     * @param miner id of the miner, or a {@link RankWindow} in text form
     * @param until condition at which the next stage begins; empty for the last one
     */
    public record Stage(String miner, Optional<StageCondition> until) {
        @Override
        public String toString() {
            return miner + until.map(condition -> "@" + condition).orElse("");
        }
    }

    /**
     * Copies the stages and checks their order.
     *
     * @throws IllegalArgumentException if a stage but the last has no condition, the last has one, or steps do not grow
     */
    public Schedule {
        stages = List.copyOf(stages);
        List<StageCondition> before = new ArrayList<>();
        for (Stage stage : stages) {
            boolean last = before.size() == stages.size() - 1;
            if (stage.until().isEmpty() != last
                    || stage.until().filter(until -> !mayFollow(until, before)).isPresent()) {
                throw new IllegalArgumentException(
                        "Every stage but the last ends on a condition, and steps grow, but not" + " in " + stages
                                + ".");
            }
            stage.until().ifPresent(before::add);
        }
    }

    /** Returns the first step at which a stage after stages with these conditions may end. */
    public static int earliestStep(List<StageCondition> before) {
        return before.stream()
                .filter(condition -> condition.kind() == StageCondition.Kind.STEP)
                .mapToInt(condition -> (int) condition.limit() + 1)
                .max()
                .orElse((int) StageCondition.Kind.STEP.low());
    }

    private static boolean mayFollow(StageCondition condition, List<StageCondition> before) {
        return condition.kind() != StageCondition.Kind.STEP || condition.limit() >= earliestStep(before);
    }

    /** Returns the schedule with a single miner. */
    static Schedule of(String miner) {
        return new Schedule(List.of(new Stage(miner, Optional.empty())));
    }

    /** Returns the default curriculum: semi-hard negatives for half of the run, then the hardest. */
    static Schedule warmUp(int steps) {
        StageCondition half = new StageCondition(StageCondition.Kind.STEP, Math.max(1, steps / 2));
        return new Schedule(List.of(
                new Stage(Miners.SEMI_HARD_HARDEST, Optional.of(half)),
                new Stage(Miners.HARDEST_NEGATIVE, Optional.empty())));
    }

    /** Tells whether there are no stages. */
    public boolean isEmpty() {
        return stages.isEmpty();
    }

    /** Tells whether a stage ends at a measurement, so that training must wait for the measurement. */
    public boolean isMeasured() {
        return stages.stream()
                .anyMatch(stage ->
                        stage.until().isPresent() && stage.until().get().isMeasured());
    }

    /**
     * Parses a schedule. Blank text means {@link #NONE}.
     *
     * @throws OptionException that names the invalid stage and the cause
     */
    static Schedule parse(String text, List<String> miners) {
        if (text.isBlank()) {
            return NONE;
        }
        String[] parts = text.split(",", -1);
        List<Stage> stages = new ArrayList<>();
        List<StageCondition> before = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            String[] sides = parts[i].strip().split("@", 2);
            String miner = miner(sides[0].strip(), miners)
                    .orElseThrow(() -> refusal(
                            stages, Message.of("schedule.refused.miner", sides[0].strip(), String.join(", ", miners))));
            if (last && sides.length > 1) {
                throw refusal(stages, Message.of("schedule.refused.last", sides[1]));
            }
            if (!last && sides.length == 1) {
                throw refusal(stages, Message.of("schedule.refused.endless", miner));
            }
            Optional<StageCondition> until = Optional.empty();
            if (!last) {
                StageCondition condition = StageCondition.parse(sides[1])
                        .orElseThrow(() -> refusal(stages, Message.of("schedule.refused.condition", sides[1])));
                if (!mayFollow(condition, before)) {
                    throw refusal(stages, Message.of("schedule.refused.order", sides[1]));
                }
                before.add(condition);
                until = Optional.of(condition);
            }
            stages.add(new Stage(miner, until));
        }
        return new Schedule(stages);
    }

    private static OptionException refusal(List<Stage> soFar, Message why) {
        return new OptionException(Parameters.SCHEDULE_ID, Message.of("schedule.refused", soFar.size() + 1, why));
    }

    private static Optional<String> miner(String text, List<String> miners) {
        return miners.contains(text)
                ? Optional.of(text)
                : RankWindow.parse(text).map(RankWindow::toString);
    }

    @Override
    public String toString() {
        return stages.stream().map(Stage::toString).collect(Collectors.joining(","));
    }
}
