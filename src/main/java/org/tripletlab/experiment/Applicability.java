package org.tripletlab.experiment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tripletlab.loss.LossDescription;
import org.tripletlab.loss.LossNumber;
import org.tripletlab.loss.LossSpec;
import org.tripletlab.loss.Losses;
import org.tripletlab.loss.TupleKind;
import org.tripletlab.mining.MinerDescription;
import org.tripletlab.mining.Miners;
import org.tripletlab.nn.NetworkKind;
import org.tripletlab.option.OptionException;
import org.tripletlab.text.Message;

/**
 * Test whether a parameter has an effect in an experiment. A value set for a parameter without effect is refused,
 * because ignoring it would hide a mistake.
 */
final class Applicability {
    private static final List<String> WITHOUT_FOLDER = List.of("auto", "same", "mnist", "bundled");

    private Applicability() {}

    /** Tells whether the parameter affects the experiment's result. */
    static boolean applies(Parameter<?> parameter, ExperimentSpec spec) {
        return obstacle(parameter, spec).isEmpty();
    }

    /** Returns the reason why the parameter has no effect in the experiment; empty if it has one. */
    static Optional<Message> obstacle(Parameter<?> parameter, ExperimentSpec spec) {
        if (parameter.group() == Parameter.Group.LOSS && parameter != Parameters.LOSS_TYPE) {
            return ofLoss(parameter, spec);
        }
        if (parameter.group() == Parameter.Group.MINING) {
            return ofMining(parameter, spec);
        }
        if (parameter == Parameters.FILTERS && spec.network().kind() != NetworkKind.CNN) {
            return Optional.of(Message.of("parameter.unused.network", NetworkKind.CNN.id()));
        }
        if (parameter == Parameters.PROBE_CLASSES
                && spec.get(Parameters.HOLD_OUT).isBlank()) {
            return Optional.of(Message.of("parameter.unused.probe-classes"));
        }
        boolean folderOnly = parameter == Parameters.IMAGE_SIZE
                || parameter == Parameters.TEST_SHARE
                || parameter == Parameters.LEVELS
                || parameter == Parameters.MIN_PER_CLASS
                || parameter == Parameters.TRANSPOSED;
        if (folderOnly && !isFolder(spec, Parameters.DATASET) && !isFolder(spec, Parameters.PROBE_DATASET)) {
            return Optional.of(Message.of("parameter.unused.no-folder"));
        }
        return Optional.empty();
    }

    /**
     * Refuses explicit values without effect, and values that contradict each other.
     *
     * @throws OptionException for the first such parameter
     */
    static void require(ExperimentSpec spec) {
        for (Parameter<?> parameter : Parameters.all()) {
            Optional<Message> obstacle = obstacle(parameter, spec);
            if (spec.isSetByHand(parameter) && obstacle.isPresent()) {
                throw new OptionException(
                        parameter.id(),
                        Message.of(
                                "parameter.refused.no-effect", parameter.id(), spec.text(parameter), obstacle.get()));
            }
        }
        if (spec.applies(Parameters.SCHEDULE) && spec.get(Parameters.SCHEDULE).isEmpty()) {
            throw new OptionException(
                    Parameters.SCHEDULE.id(),
                    Message.of("parameter.refused.no-stage", Miners.SEMI_HARD_HARDEST, Miners.HARDEST_NEGATIVE));
        }
        requireWhole(spec.loss());
    }

    private static void requireWhole(LossSpec loss) {
        for (LossNumber number : loss.description().whole()) {
            double value = loss.number(number);
            if (value != Math.rint(value)) {
                Parameter<?> parameter = Parameters.byId(number.id());
                throw new OptionException(
                        parameter.id(),
                        Message.of(
                                "parameter.refused.whole",
                                parameter.id(),
                                (int) Math.ceil(parameter.values().low()),
                                (int) parameter.values().high(),
                                loss.description().id(),
                                String.valueOf(value)));
            }
        }
    }

    private static Optional<Message> ofLoss(Parameter<?> parameter, ExperimentSpec spec) {
        LossDescription loss = spec.lossDescription();
        if (!loss.takes(parameter.id())) {
            String owners = Losses.descriptions().stream()
                    .filter(each -> each.takes(parameter.id()))
                    .map(LossDescription::id)
                    .collect(Collectors.joining(", "));
            return Optional.of(Message.of("parameter.unused.loss", loss.id(), owners));
        }
        if (parameter == Parameters.MARGIN
                && spec.loss().isSoftTriplet()
                && spec.miners().stream().noneMatch(Applicability::usesMargin)) {
            return Optional.of(Message.of("parameter.unused.margin"));
        }
        return Optional.empty();
    }

    private static Optional<Message> ofMining(Parameter<?> parameter, ExperimentSpec spec) {
        LossDescription loss = spec.lossDescription();
        if (parameter == Parameters.PAIRS) {
            return loss.tuples() == TupleKind.PAIRS
                    ? Optional.empty()
                    : Optional.of(Message.of("parameter.unused.pairs", loss.id()));
        }
        if (loss.tuples() != TupleKind.TRIPLETS) {
            return Optional.of(Message.of("parameter.unused.triplets", loss.id()));
        }
        if (loss.onlyHardest()) {
            return Optional.of(Message.of("parameter.unused.only-hardest", loss.id(), Miners.BATCH_HARD));
        }
        if (parameter == Parameters.SCHEDULE && !spec.get(Parameters.MINER).equals(Parameters.CURRICULUM)) {
            return Optional.of(Message.of("parameter.unused.schedule"));
        }
        return Optional.empty();
    }

    private static boolean usesMargin(String miner) {
        return Miners.find(miner).filter(MinerDescription::usesMargin).isPresent();
    }

    private static boolean isFolder(ExperimentSpec spec, Parameter<String> dataset) {
        return !WITHOUT_FOLDER.contains(spec.get(dataset));
    }
}
