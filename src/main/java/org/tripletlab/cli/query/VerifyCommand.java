package org.tripletlab.cli.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tripletlab.cli.support.CommandOption;
import org.tripletlab.cli.support.ParameterOptions;
import org.tripletlab.metric.geometry.SphereAngle;
import org.tripletlab.metric.verification.VerificationCurve;
import org.tripletlab.metric.verification.VerificationDecision;
import org.tripletlab.metric.verification.VerificationOptions;
import org.tripletlab.metric.verification.VerificationPairs;
import org.tripletlab.option.OptionException;
import org.tripletlab.text.Message;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify}: verification of two images. */
@Command(
        name = "verify",
        sortOptions = false,
        description = {
            "Decides whether two images are of the same class: they are if their distance is at most a threshold.",
            "Distances are Euclidean (chords of the unit sphere, 0 to 2) for every loss. The threshold and"
                    + " its error rates are measured on the pairs of up to 2,000 test images."
        },
        footer = {
            "",
            "Examples:",
            "  tripletlab verify test:0 test:17",
            "  tripletlab verify test:0 mine.png --fmr 0.01 --weights arcface.weights",
            "  tripletlab verify test:0 test:17 --threshold 0.6"
        })
public final class VerifyCommand implements Callable<Integer> {
    private static final CommandOption<Double> THRESHOLD = new CommandOption<>(
            VerificationOptions.THRESHOLD,
            "T",
            "Largest accepted distance, 0 to 2. Default: the threshold of the equal error rate.");

    private static final CommandOption<Double> FALSE_MATCH_RATE = new CommandOption<>(
            VerificationOptions.FALSE_MATCH_RATE,
            "RATE",
            "Use the largest threshold with at most this false match rate, 0 to 1.");

    @Spec
    private CommandSpec command;

    @Mixin
    private NetworkOptions network;

    @Parameters(index = "0", paramLabel = "IMAGE", description = NamedImage.HELP)
    private String first;

    @Parameters(index = "1", paramLabel = "IMAGE", description = "The other image.")
    private String second;

    private Optional<Double> threshold = Optional.empty();
    private Optional<Double> falseMatchRate = Optional.empty();

    /** Returns the command with an option for every parameter of the table. */
    public static CommandLine commandLine() {
        return ParameterOptions.commandLine(new VerifyCommand(), THRESHOLD, FALSE_MATCH_RATE);
    }

    @Override
    public Integer call() throws Exception {
        threshold = THRESHOLD.of(command.commandLine());
        falseMatchRate = FALSE_MATCH_RATE.of(command.commandLine());
        if (threshold.isPresent() && falseMatchRate.isPresent()) {
            throw new OptionException("threshold", Message.of("verify.refused.both"));
        }
        NetworkOptions.Request request = network.open(command.commandLine());
        List<NamedImage> images = NetworkOptions.images(request, first, second);
        LoadedNetwork ready = network.obtain(command.commandLine(), request);
        double[] probe = ready.probe();
        VerificationPairs pairs = ready.pairs(probe);
        double[] both = ready.embedder()
                .embed(images.stream().map(NamedImage::pixels).toList())
                .unit();
        int size = ready.embedder().embeddingSize();
        double squared = 0;
        for (int k = 0; k < size; k++) {
            squared += (both[k] - both[size + k]) * (both[k] - both[size + k]);
        }
        VerificationDecision decision = pairs.decide(Math.sqrt(squared), threshold(pairs));
        new Answer(command.commandLine(), network.json())
                .give(
                        fields(ready, images, pairs, decision),
                        lines(ready, images, pairs, decision),
                        ready.caveat(probe));
        return CommandLine.ExitCode.OK;
    }

    private VerificationCurve.Point threshold(VerificationPairs pairs) {
        if (threshold.isPresent()) {
            return pairs.at(threshold.get());
        }
        return falseMatchRate.isPresent() ? pairs.atFalseMatchRate(falseMatchRate.get()) : pairs.atEqualErrorRate();
    }

    private String rule() {
        return threshold.isPresent() ? "by-hand" : falseMatchRate.isPresent() ? "false-match-rate" : "equal-error-rate";
    }

    private Map<String, Object> fields(
            LoadedNetwork ready, List<NamedImage> images, VerificationPairs pairs, VerificationDecision decision) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("images", images.stream().map(NamedImage::name).toList());
        List<String> classes = new ArrayList<>();
        images.forEach(image -> classes.add(image.className(ready.data())));
        fields.put("classes", classes);
        fields.put("decision", decision.same() ? "same" : "different");
        fields.put("distance", Answer.defined(decision.distance()));
        fields.put("angleDegrees", Answer.defined(degrees(decision.distance())));
        fields.put("thresholdRule", rule());
        fields.put("threshold", Answer.defined(decision.threshold().threshold()));
        fields.put(
                "thresholdAngleDegrees",
                Answer.defined(degrees(decision.threshold().threshold())));
        fields.put("falseMatchRate", decision.threshold().falseMatchRate());
        fields.put("falseNonMatchRate", decision.threshold().falseNonMatchRate());
        fields.put("equalErrorRate", pairs.equalErrorRate());
        fields.put("genuinePairs", pairs.genuineCount());
        fields.put("impostorPairs", pairs.impostorCount());
        fields.put("genuineAtLeastAsFar", decision.genuineAtLeastAsFar());
        fields.put("impostorAtLeastAsNear", decision.impostorAtLeastAsNear());
        fields.put("sureness", Answer.defined(decision.sureness()));
        return fields;
    }

    private List<String> lines(
            LoadedNetwork ready, List<NamedImage> images, VerificationPairs pairs, VerificationDecision decision) {
        VerificationCurve.Point at = decision.threshold();
        List<String> lines = new ArrayList<>();
        lines.add((decision.same() ? "same" : "different")
                + images.stream()
                        .map(image -> image.className(ready.data()))
                        .reduce((a, b) -> a == null || b == null
                                ? ""
                                : a.equals(b) ? " (both are of class " + a + ")" : " (classes " + a + " and " + b + ")")
                        .orElse(""));
        lines.add(say("distance   %.4f, an angle of %.2f°", decision.distance(), degrees(decision.distance())));
        lines.add(
                Double.isNaN(at.threshold())
                        ? say(
                                "threshold  none: even the nearest of the %,d pairs has a higher false match rate",
                                pairs.genuineCount() + pairs.impostorCount())
                        : say(
                                "threshold  %.4f, an angle of %.2f° (%s)",
                                at.threshold(), degrees(at.threshold()), rule().replace('-', ' ')));
        lines.add(say(
                "false matches %.2f%% of %,d different pairs, false non-matches %.2f%% of %,d same pairs",
                100 * at.falseMatchRate(), pairs.impostorCount(), 100 * at.falseNonMatchRate(), pairs.genuineCount()));
        lines.add(say(
                "confidence %.4f (0.5: undecided): %.2f%% of the same pairs are at least as far apart, %.2f%%"
                        + " of the different ones at most; equal error rate %.2f%%",
                decision.sureness(),
                100 * decision.genuineAtLeastAsFar(),
                100 * decision.impostorAtLeastAsNear(),
                100 * pairs.equalErrorRate()));
        return lines;
    }

    private static double degrees(double distance) {
        return SphereAngle.degreesOfSquaredDistance(distance * distance);
    }

    private static String say(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
