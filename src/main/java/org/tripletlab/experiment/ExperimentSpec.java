package org.tripletlab.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tripletlab.loss.LossDescription;
import org.tripletlab.loss.Losses;
import org.tripletlab.loss.TupleKind;

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
        Object given = byHand.get(parameter);
        return (T) (given == null ? defaultOf(parameter) : given);
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

    /**
     * Tells whether a file must hold the value: all that were set by hand, and whether images are transposed, because files from
     * before there was {@code auto} leave it out and mean {@code no}.
     */
    public boolean isWritten(Parameter<?> parameter) {
        return isSetByHand(parameter) || (parameter == Parameters.TRANSPOSED && applies(parameter));
    }

    /** Returns the experiment that a file means in which this is all that is written. */
    public ExperimentSpec asWritten() {
        boolean leftOut = applies(Parameters.TRANSPOSED) && !isSetByHand(Parameters.TRANSPOSED);
        return leftOut ? with(Parameters.TRANSPOSED, "no") : this;
    }

    /** Returns this experiment with a parameter left at its default again. */
    public ExperimentSpec without(Parameter<?> parameter) {
        Map<Parameter<?>, Object> changed = new LinkedHashMap<>(byHand);
        changed.remove(parameter);
        return new ExperimentSpec(changed);
    }

    /** Tells whether the experiment has a use for the parameter: the scale of a loss without one, say, changes nothing. */
    public boolean applies(Parameter<?> parameter) {
        return Applicability.applies(parameter, this);
    }

    /** Returns this experiment without the values that it has no use for. */
    public ExperimentSpec onlyApplicable() {
        ExperimentSpec kept = this;
        for (Parameter<?> parameter : Parameters.all()) {
            kept = kept.applies(parameter) ? kept : kept.without(parameter);
        }
        return kept;
    }

    /**
     * Refuses values that change nothing or contradict each other.
     *
     * @throws ParameterException naming the first
     */
    public void requireApplicable() {
        Applicability.require(this);
    }

    /** Tells whether the loss has weights of its own that are trained with the network: directions of classes, say. */
    public boolean trainsLossWeights() {
        return Losses.description(get(Parameters.LOSS_TYPE)).ownWeights();
    }

    /** Returns the stages of the run: those of the curriculum, or one with the experiment's miner; none without mining. */
    public Schedule stages() {
        LossDescription loss = Losses.description(get(Parameters.LOSS_TYPE));
        if (loss.tuples() != TupleKind.TRIPLETS) {
            return Schedule.NONE;
        }
        if (!loss.fixedMiner().isEmpty()) {
            return Schedule.of(loss.fixedMiner());
        }
        String miner = get(Parameters.MINER);
        return miner.equals(Parameters.CURRICULUM) ? get(Parameters.SCHEDULE) : Schedule.of(miner);
    }

    /** Returns the miners of all stages: ids, or rank windows as they are written. */
    public List<String> miners() {
        return stages().stages().stream().map(Schedule.Stage::miner).toList();
    }

    /** Returns id → text of every parameter that the experiment has a use for, in the order of the table. */
    public Map<String, String> toTexts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Parameter<?> parameter : Parameters.all()) {
            if (applies(parameter)) {
                texts.put(parameter.id(), text(parameter));
            }
        }
        return texts;
    }

    /** Defaults that follow from other values; the table holds those that do not. */
    private Object defaultOf(Parameter<?> parameter) {
        if (parameter == Parameters.LEARNING_RATE) {
            // SGD needs larger steps than Adam.
            return get(Parameters.OPTIMISER_TYPE).equals("sgd") ? (Object) 0.05 : parameter.defaultValue();
        }
        if (parameter == Parameters.HIDDEN && get(Parameters.NETWORK_TYPE).equals("cnn")) {
            return Widths.of(128);
        }
        if (parameter == Parameters.MINER && byHand.containsKey(Parameters.SCHEDULE)) {
            return Parameters.CURRICULUM;
        }
        if (parameter == Parameters.SCHEDULE && get(Parameters.MINER).equals(Parameters.CURRICULUM)) {
            return Schedule.warmUp(get(Parameters.STEPS));
        }
        if (parameter.group() == Parameter.Group.LOSS && parameter != Parameters.LOSS_TYPE) {
            String own =
                    Losses.description(get(Parameters.LOSS_TYPE)).defaults().get(parameter.id());
            return own == null ? parameter.defaultValue() : parameter.parse(own);
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
