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

    /** Returns the network. */
    public NetworkSpec network() {
        return new NetworkSpec(
                networkKind(),
                get(Parameters.FILTERS).sizes(),
                get(Parameters.HIDDEN).sizes(),
                Activation.of(get(Parameters.ACTIVATION)),
                get(Parameters.EMBEDDING_SIZE));
    }

    /** Returns what the batches are made of. */
    public BatchSpec batch() {
        return new BatchSpec(get(Parameters.SHIFT), get(Parameters.ROTATION), get(Parameters.SEED));
    }

    /** Returns the loss. */
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

    /** Returns how tuples are chosen. */
    public MinerSpec miner() {
        boolean squared = TripletDistance.of(get(Parameters.DISTANCE)) == TripletDistance.SQUARED;
        return new MinerSpec(
                stages(),
                new MinerSettings(get(Parameters.MARGIN), get(Parameters.EMBEDDING_SIZE), squared),
                get(Parameters.PAIRS),
                get(Parameters.STEPS),
                get(Parameters.SEED));
    }

    /** Returns the optimiser. */
    public OptimiserSpec optimiser() {
        return new OptimiserSpec(
                optimiserKind(), get(Parameters.LEARNING_RATE), Decay.of(get(Parameters.DECAY)), get(Parameters.STEPS));
    }

    /** Tells whether a collapsed embedding has the same loss in every batch. */
    public boolean hasOneCollapseFloor() {
        return loss().hasOneFloor();
    }

    /** Returns about how many times as long as with the small network the passes over an image take. */
    public double relativeCost() {
        return networkKind().relativeCost();
    }

    /** Returns what there is to know about the loss before it is made. */
    public LossDescription lossDescription() {
        return Losses.description(get(Parameters.LOSS_TYPE));
    }

    private NetworkKind networkKind() {
        return NetworkKind.of(get(Parameters.NETWORK_TYPE));
    }

    private OptimiserKind optimiserKind() {
        return OptimiserKind.of(get(Parameters.OPTIMISER_TYPE));
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
