package org.tripletlab.experiment;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tripletlab.loss.LossDescription;
import org.tripletlab.loss.LossNumber;
import org.tripletlab.loss.LossSpec;
import org.tripletlab.loss.Losses;
import org.tripletlab.loss.Reduction;
import org.tripletlab.loss.TripletDistance;
import org.tripletlab.loss.TripletForm;
import org.tripletlab.loss.TupleKind;
import org.tripletlab.mining.MinerSettings;
import org.tripletlab.mining.Miners;
import org.tripletlab.nn.Activation;
import org.tripletlab.nn.NetworkKind;
import org.tripletlab.nn.NetworkSpec;
import org.tripletlab.nn.optimiser.Decay;
import org.tripletlab.nn.optimiser.OptimiserKind;
import org.tripletlab.nn.optimiser.OptimiserSpec;
import org.tripletlab.option.OptionException;
import org.tripletlab.text.Message;

/**
 * All parameters of one experiment: explicit values, and defaults for the rest. Immutable; every value was checked by
 * its {@link Parameter}.
 */
public final class ExperimentSpec {
    /** The default experiment. */
    public static final ExperimentSpec DEFAULT = new ExperimentSpec(Map.of());

    private final Map<Parameter<?>, Object> byHand;

    private ExperimentSpec(Map<Parameter<?>, Object> byHand) {
        this.byHand = Map.copyOf(byHand);
    }

    /** Returns the value of a parameter. */
    @SuppressWarnings("unchecked") // with() stores only values of the parameter's own type.
    public <T> T get(Parameter<T> parameter) {
        Object given = byHand.get(parameter);
        return (T) (given == null ? defaultOf(parameter) : given);
    }

    /**
     * Returns this experiment with one explicit value.
     *
     * @throws OptionException if the value is not allowed
     */
    public <T> ExperimentSpec with(Parameter<T> parameter, T value) {
        Map<Parameter<?>, Object> changed = new LinkedHashMap<>(byHand);
        changed.put(parameter, parameter.check(value));
        return new ExperimentSpec(changed);
    }

    /**
     * Returns this experiment after a change during a run. A miner chosen then replaces the curriculum.
     *
     * @throws OptionException if the value is not allowed, or cannot be changed during a run
     */
    public <T> ExperimentSpec withLive(Parameter<T> parameter, T value) {
        if (!parameter.live()) {
            throw new OptionException(parameter.id(), Message.of("parameter.refused.not-live", parameter.id()));
        }
        ExperimentSpec changed = with(parameter, value);
        return parameter == Parameters.MINER ? changed.without(Parameters.SCHEDULE) : changed;
    }

    /**
     * Returns this experiment with one explicit value, given as text.
     *
     * @throws OptionException if the text is not an allowed value
     */
    public <T> ExperimentSpec withText(Parameter<T> parameter, String text) {
        return with(parameter, parameter.parse(text));
    }

    /** Returns the value of a parameter as text. */
    public <T> String text(Parameter<T> parameter) {
        return parameter.format(get(parameter));
    }

    /** Tells whether a value was set explicitly (and must be used or refused) and is not the default. */
    public boolean isSetByHand(Parameter<?> parameter) {
        return byHand.containsKey(parameter);
    }

    /**
     * Tells whether a file must contain the value: all explicit ones, and whether images are transposed, because files
     * from before {@code auto} was introduced leave it out and mean {@code no}.
     */
    public boolean isWritten(Parameter<?> parameter) {
        return isSetByHand(parameter) || (parameter == Parameters.TRANSPOSED && applies(parameter));
    }

    /** Returns the experiment described by a file that contains exactly these values. */
    public ExperimentSpec asWritten() {
        boolean leftOut = applies(Parameters.TRANSPOSED) && !isSetByHand(Parameters.TRANSPOSED);
        return leftOut ? with(Parameters.TRANSPOSED, "no") : this;
    }

    /** Returns this experiment with a parameter reset to its default. */
    public ExperimentSpec without(Parameter<?> parameter) {
        Map<Parameter<?>, Object> changed = new LinkedHashMap<>(byHand);
        changed.remove(parameter);
        return new ExperimentSpec(changed);
    }

    /** Tells whether the parameter affects this experiment; the scale of a loss without one, for instance, does not. */
    public boolean applies(Parameter<?> parameter) {
        return Applicability.applies(parameter, this);
    }

    /** Returns this experiment without explicit values that have no effect. */
    public ExperimentSpec onlyApplicable() {
        ExperimentSpec kept = this;
        for (Parameter<?> parameter : Parameters.all()) {
            kept = kept.applies(parameter) ? kept : kept.without(parameter);
        }
        return kept;
    }

    /**
     * Refuses explicit values that have no effect or contradict each other.
     *
     * @throws OptionException for the first such parameter
     */
    public void requireApplicable() {
        Applicability.require(this);
    }

    /** Tells whether the loss trains weights of its own with the network, for instance class directions. */
    public boolean trainsLossWeights() {
        return lossDescription().ownWeights();
    }

    /** Returns the stages of the run: those of the curriculum, or one with the experiment's miner; none without mining. */
    public Schedule stages() {
        LossDescription loss = lossDescription();
        if (loss.tuples() != TupleKind.TRIPLETS) {
            return Schedule.NONE;
        }
        if (loss.onlyHardest()) {
            return Schedule.of(Miners.BATCH_HARD);
        }
        String miner = get(Parameters.MINER);
        return miner.equals(Parameters.CURRICULUM) ? get(Parameters.SCHEDULE) : Schedule.of(miner);
    }

    /** Returns the network part. */
    public NetworkSpec network() {
        return new NetworkSpec(
                networkKind(),
                get(Parameters.FILTERS).sizes(),
                get(Parameters.HIDDEN).sizes(),
                Activation.of(get(Parameters.ACTIVATION)),
                get(Parameters.EMBEDDING_SIZE));
    }

    /** Returns the batch part. */
    public BatchSpec batch() {
        return new BatchSpec(get(Parameters.SHIFT), get(Parameters.ROTATION), get(Parameters.SEED));
    }

    /** Returns the loss part. */
    public LossSpec loss() {
        Map<LossNumber, Double> numbers = new EnumMap<>(LossNumber.class);
        for (LossNumber number : LossNumber.values()) {
            numbers.put(number, (Double) get(Parameters.byId(number.id())));
        }
        return new LossSpec(
                lossDescription(),
                TripletDistance.of(get(Parameters.DISTANCE)),
                TripletForm.of(get(Parameters.FORM)),
                Reduction.of(get(Parameters.REDUCTION)),
                numbers);
    }

    /** Returns the miner part. */
    public MinerSpec miner() {
        boolean squared = TripletDistance.of(get(Parameters.DISTANCE)) == TripletDistance.SQUARED;
        return new MinerSpec(
                stages(),
                new MinerSettings(get(Parameters.MARGIN), get(Parameters.EMBEDDING_SIZE), squared),
                get(Parameters.PAIRS),
                get(Parameters.STEPS),
                get(Parameters.SEED));
    }

    /** Returns the optimiser part. */
    public OptimiserSpec optimiser() {
        return new OptimiserSpec(
                optimiserKind(), get(Parameters.LEARNING_RATE), Decay.of(get(Parameters.DECAY)), get(Parameters.STEPS));
    }

    /** Tells whether the loss of a collapsed embedding is the same in every batch. */
    public boolean hasOneCollapseFloor() {
        return loss().hasOneFloor();
    }

    /** Returns the approximate cost of the passes over an image, relative to the small MLP. */
    public double relativeCost() {
        return networkKind().relativeCost();
    }

    /** Returns the static properties of the loss. */
    public LossDescription lossDescription() {
        return Losses.description(get(Parameters.LOSS_TYPE));
    }

    private NetworkKind networkKind() {
        return NetworkKind.of(get(Parameters.NETWORK_TYPE));
    }

    private OptimiserKind optimiserKind() {
        return OptimiserKind.of(get(Parameters.OPTIMISER_TYPE));
    }

    /** Returns the miners of all stages: ids, or rank windows in text form. */
    public List<String> miners() {
        return stages().stages().stream().map(Schedule.Stage::miner).toList();
    }

    /** Returns id → text of every parameter with an effect, in the order of the table. */
    public Map<String, String> toTexts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Parameter<?> parameter : Parameters.all()) {
            if (applies(parameter)) {
                texts.put(parameter.id(), text(parameter));
            }
        }
        return texts;
    }

    /** Defaults that depend on other values; the constant ones are in the table. */
    private Object defaultOf(Parameter<?> parameter) {
        if (parameter == Parameters.LEARNING_RATE) {
            return optimiserKind().usualRate();
        }
        if (parameter == Parameters.HIDDEN) {
            return new Widths(networkKind().usualHidden());
        }
        if (parameter == Parameters.MINER && byHand.containsKey(Parameters.SCHEDULE)) {
            return Parameters.CURRICULUM;
        }
        if (parameter == Parameters.SCHEDULE && get(Parameters.MINER).equals(Parameters.CURRICULUM)) {
            return Schedule.warmUp(get(Parameters.STEPS));
        }
        if (parameter.group() == Parameter.Group.LOSS && parameter != Parameters.LOSS_TYPE) {
            String own = lossDescription().defaults().get(parameter.id());
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
