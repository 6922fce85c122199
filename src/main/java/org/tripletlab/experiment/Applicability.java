package org.tripletlab.experiment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tripletlab.loss.LossDescription;
import org.tripletlab.loss.Losses;
import org.tripletlab.loss.TupleKind;
import org.tripletlab.mining.Miners;

/**
 * Which parameters an experiment has a use for: the margin of a loss without one changes nothing, so giving one is a
 * mistake that is better said than ignored.
 */
final class Applicability {
    private static final List<String> WITHOUT_FOLDER = List.of("auto", "same", "mnist", "bundled");

    private Applicability() {}

    /** Tells whether changing the parameter would change the experiment's result. */
    static boolean applies(Parameter<?> parameter, ExperimentSpec spec) {
        return obstacle(parameter, spec).isEmpty();
    }

    /** Returns why the experiment has no use for the parameter; empty if it has. */
    static Optional<String> obstacle(Parameter<?> parameter, ExperimentSpec spec) {
        if (parameter.group() == Parameter.Group.LOSS && parameter != Parameters.LOSS_TYPE) {
            return ofLoss(parameter, spec);
        }
        if (parameter.group() == Parameter.Group.MINING) {
            return ofMining(parameter, spec);
        }
        if (parameter == Parameters.FILTERS
                && !spec.get(Parameters.NETWORK_TYPE).equals("cnn")) {
            return Optional.of("it belongs to --network cnn");
        }
        if (parameter == Parameters.PROBE_CLASSES
                && spec.get(Parameters.HOLD_OUT).isBlank()) {
            return Optional.of("it says what to measure when classes are held out, and --hold-out names none");
        }
        boolean folderOnly = parameter == Parameters.IMAGE_SIZE
                || parameter == Parameters.TEST_SHARE
                || parameter == Parameters.LEVELS
                || parameter == Parameters.MIN_PER_CLASS
                || parameter == Parameters.TRANSPOSED;
        if (folderOnly && !isFolder(spec, Parameters.DATASET) && !isFolder(spec, Parameters.PROBE_DATASET)) {
            return Optional.of("it is for folders of images, and neither data set is one");
        }
        return Optional.empty();
    }

    /**
     * Refuses values given by hand that the experiment has no use for, and values that contradict each other.
     *
     * @throws ParameterException naming the first
     */
    static void require(ExperimentSpec spec) {
        for (Parameter<?> parameter : Parameters.all()) {
            Optional<String> obstacle = obstacle(parameter, spec);
            if (spec.isSetByHand(parameter) && obstacle.isPresent()) {
                throw new ParameterException(
                        parameter.id(),
                        "--" + parameter.id() + " " + spec.text(parameter) + " would change nothing: " + obstacle.get()
                                + "; leave it out.");
            }
        }
        if (spec.applies(Parameters.SCHEDULE) && spec.get(Parameters.SCHEDULE).isEmpty()) {
            throw new ParameterException(
                    Parameters.SCHEDULE.id(),
                    "--schedule names no stage, but --miner curriculum takes its miners from there; give stages like"
                            + " semi-hard-hardest@step<300,hardest-negative, or leave it out.");
        }
        double m1 = spec.get(Parameters.M1);
        if (spec.get(Parameters.LOSS_TYPE).equals("a-softmax") && (m1 != Math.rint(m1) || m1 < 1)) {
            throw new ParameterException(
                    Parameters.M1.id(),
                    "--m1 must be a whole number from 1 to 5 for --loss a-softmax, but was " + m1 + ".");
        }
    }

    private static Optional<String> ofLoss(Parameter<?> parameter, ExperimentSpec spec) {
        LossDescription loss = Losses.description(spec.get(Parameters.LOSS_TYPE));
        if (!loss.parameters().contains(parameter.id())) {
            String owners = Losses.descriptions().stream()
                    .filter(each -> each.parameters().contains(parameter.id()))
                    .map(LossDescription::id)
                    .collect(Collectors.joining(", "));
            return Optional.of("--loss " + loss.id() + " has no such parameter; it belongs to " + owners);
        }
        boolean softTriplet =
                loss.id().equals("triplet") && spec.get(Parameters.FORM).equals("soft-margin");
        if (parameter == Parameters.MARGIN
                && softTriplet
                && spec.miners().stream().noneMatch(Applicability::usesMargin)) {
            return Optional.of("neither the soft margin nor the miner compares with it");
        }
        return Optional.empty();
    }

    private static Optional<String> ofMining(Parameter<?> parameter, ExperimentSpec spec) {
        LossDescription loss = Losses.description(spec.get(Parameters.LOSS_TYPE));
        if (parameter == Parameters.PAIRS) {
            return loss.tuples() == TupleKind.PAIRS
                    ? Optional.empty()
                    : Optional.of("--loss " + loss.id() + " compares no pairs");
        }
        if (loss.tuples() != TupleKind.TRIPLETS) {
            return Optional.of("--loss " + loss.id() + " takes no triplets, so nothing is mined");
        }
        if (!loss.fixedMiner().isEmpty()) {
            return Optional.of("--loss " + loss.id() + " always takes the triplets of " + loss.fixedMiner());
        }
        if (parameter == Parameters.SCHEDULE && !spec.get(Parameters.MINER).equals(Parameters.CURRICULUM)) {
            return Optional.of("a schedule names its own miners; it goes with --miner curriculum only");
        }
        return Optional.empty();
    }

    private static boolean usesMargin(String miner) {
        return RankWindow.parse(miner).isEmpty() && Miners.description(miner).usesMargin();
    }

    private static boolean isFolder(ExperimentSpec spec, Parameter<String> dataset) {
        return !WITHOUT_FOLDER.contains(spec.get(dataset));
    }
}
