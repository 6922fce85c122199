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
    static Optional<String> obstacle(Parameter<?> parameter, ExperimentSpec spec) {
        if (parameter.group() == Parameter.Group.LOSS && parameter != Parameters.LOSS_TYPE) {
            return ofLoss(parameter, spec);
        }
        if (parameter.group() == Parameter.Group.MINING) {
            return ofMining(parameter, spec);
        }
        if (parameter == Parameters.FILTERS && spec.network().kind() != NetworkKind.CNN) {
            return Optional.of("it belongs to --network " + NetworkKind.CNN.id());
        }
        if (parameter == Parameters.PROBE_CLASSES
                && spec.get(Parameters.HOLD_OUT).isBlank()) {
            return Optional.of("it selects the test classes when classes are held out, but --hold-out names none");
        }
        boolean folderOnly = parameter == Parameters.IMAGE_SIZE
                || parameter == Parameters.TEST_SHARE
                || parameter == Parameters.LEVELS
                || parameter == Parameters.MIN_PER_CLASS
                || parameter == Parameters.TRANSPOSED;
        if (folderOnly && !isFolder(spec, Parameters.DATASET) && !isFolder(spec, Parameters.PROBE_DATASET)) {
            return Optional.of("it is for folders of images, but neither data set is one");
        }
        return Optional.empty();
    }

    /**
     * Refuses explicit values without effect, and values that contradict each other.
     *
     * @throws ParameterException for the first such parameter
     */
    static void require(ExperimentSpec spec) {
        for (Parameter<?> parameter : Parameters.all()) {
            Optional<String> obstacle = obstacle(parameter, spec);
            if (spec.isSetByHand(parameter) && obstacle.isPresent()) {
                throw new ParameterException(
                        parameter.id(),
                        "--" + parameter.id() + " " + spec.text(parameter) + " has no effect: " + obstacle.get()
                                + "; leave it out.");
            }
        }
        if (spec.applies(Parameters.SCHEDULE) && spec.get(Parameters.SCHEDULE).isEmpty()) {
            throw new ParameterException(
                    Parameters.SCHEDULE.id(),
                    "--schedule has no stage, but --miner curriculum needs one; give stages like "
                            + Miners.SEMI_HARD_HARDEST + "@step<300," + Miners.HARDEST_NEGATIVE + ", or leave it out.");
        }
        requireWhole(spec.loss());
    }

    private static void requireWhole(LossSpec loss) {
        for (LossNumber number : loss.description().whole()) {
            double value = loss.number(number);
            if (value != Math.rint(value)) {
                Parameter<?> parameter = Parameters.byId(number.id());
                throw new ParameterException(
                        parameter.id(),
                        "--" + parameter.id() + " must be a whole number from " + (int) Math.ceil(parameter.low())
                                + " to "
                                + (int) parameter.high() + " for --loss "
                                + loss.description().id() + ", but was " + value + ".");
            }
        }
    }

    private static Optional<String> ofLoss(Parameter<?> parameter, ExperimentSpec spec) {
        LossDescription loss = spec.lossDescription();
        if (!loss.takes(parameter.id())) {
            String owners = Losses.descriptions().stream()
                    .filter(each -> each.takes(parameter.id()))
                    .map(LossDescription::id)
                    .collect(Collectors.joining(", "));
            return Optional.of("--loss " + loss.id() + " has no such parameter; it belongs to " + owners);
        }
        if (parameter == Parameters.MARGIN
                && spec.loss().isSoftTriplet()
                && spec.miners().stream().noneMatch(Applicability::usesMargin)) {
            return Optional.of("neither the soft margin nor the miner uses it");
        }
        return Optional.empty();
    }

    private static Optional<String> ofMining(Parameter<?> parameter, ExperimentSpec spec) {
        LossDescription loss = spec.lossDescription();
        if (parameter == Parameters.PAIRS) {
            return loss.tuples() == TupleKind.PAIRS
                    ? Optional.empty()
                    : Optional.of("--loss " + loss.id() + " compares no pairs");
        }
        if (loss.tuples() != TupleKind.TRIPLETS) {
            return Optional.of("--loss " + loss.id() + " uses no triplets, so nothing is mined");
        }
        if (loss.onlyHardest()) {
            return Optional.of("--loss " + loss.id() + " always takes the triplets of " + Miners.BATCH_HARD);
        }
        if (parameter == Parameters.SCHEDULE && !spec.get(Parameters.MINER).equals(Parameters.CURRICULUM)) {
            return Optional.of("a schedule has its own miners; use it with --miner curriculum");
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
