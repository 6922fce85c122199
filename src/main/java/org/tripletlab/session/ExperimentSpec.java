package org.tripletlab.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * All parameters of one experiment: what was set by hand, and defaults for the rest. Immutable; every value was checked
 * by its {@link Parameter}.
 */
public final class ExperimentSpec {
    /** The default experiment. */
    public static final ExperimentSpec DEFAULT = new ExperimentSpec(Map.of());

    private final Map<Parameter<?>, Object> byHand;

    private ExperimentSpec(Map<Parameter<?>, Object> byHand) {
        this.byHand = Map.copyOf(byHand);
    }

    /** Returns the value of a parameter. */
    @SuppressWarnings("unchecked") // with() only ever stores a value of the parameter's own type
    public <T> T get(Parameter<T> parameter) {
        return (T) byHand.getOrDefault(parameter, defaultOf(parameter));
    }

    /**
     * Returns this experiment with one value set by hand.
     *
     * @throws ParameterException if the value is not allowed
     */
    public <T> ExperimentSpec with(Parameter<T> parameter, T value) {
        Map<Parameter<?>, Object> changed = new LinkedHashMap<>(byHand);
        changed.put(parameter, parameter.check(value));
        return new ExperimentSpec(changed);
    }

    /**
     * Returns this experiment with one value set by hand, as people write it.
     *
     * @throws ParameterException if the text is not an allowed value
     */
    public <T> ExperimentSpec withText(Parameter<T> parameter, String text) {
        return with(parameter, parameter.parse(text));
    }

    /** Returns the value of a parameter as people write it. */
    public <T> String text(Parameter<T> parameter) {
        return parameter.format(get(parameter));
    }

    /** Tells whether a value was given by hand (and must be obeyed or refused) rather than left at its default. */
    public boolean isSetByHand(Parameter<?> parameter) {
        return byHand.containsKey(parameter);
    }

    /** Returns the id of the miner for the step that follows {@code stepsDone} updates. */
    public String minerAt(int stepsDone) {
        Schedule schedule = get(Parameters.SCHEDULE);
        return schedule.isEmpty() ? get(Parameters.MINER) : schedule.minerAt(stepsDone);
    }

    /** Returns the ids of all miners that the experiment uses. */
    List<String> miners() {
        Schedule schedule = get(Parameters.SCHEDULE);
        return schedule.isEmpty()
                ? List.of(get(Parameters.MINER))
                : schedule.stages().stream().map(Schedule.Stage::miner).toList();
    }

    /** Returns the miner of the stage that begins with the step after {@code stepsDone} updates, if one begins there. */
    Optional<String> stageBeginningAt(int stepsDone) {
        boolean begins = stepsDone > 0 && !minerAt(stepsDone).equals(minerAt(stepsDone - 1));
        return begins ? Optional.of(minerAt(stepsDone)) : Optional.empty();
    }

    /** Returns id → text of every parameter, in the order of the table. */
    public Map<String, String> toTexts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Parameter<?> parameter : Parameters.all()) {
            texts.put(parameter.id(), text(parameter));
        }
        return texts;
    }

    private Object defaultOf(Parameter<?> parameter) {
        // SGD needs larger steps than Adam; an untouched learning rate follows the optimiser.
        if (parameter == Parameters.LEARNING_RATE && "sgd".equals(byHand.get(Parameters.OPTIMISER_TYPE))) {
            return 0.05;
        }
        return parameter.defaultValue();
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof ExperimentSpec spec && toTexts().equals(spec.toTexts()));
    }

    @Override
    public int hashCode() {
        return Objects.hash(toTexts());
    }

    @Override
    public String toString() {
        return toTexts().toString();
    }
}
