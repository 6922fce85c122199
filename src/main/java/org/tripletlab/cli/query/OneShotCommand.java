package org.tripletlab.cli.query;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.tripletlab.cli.support.CommandOption;
import org.tripletlab.cli.support.ParameterOptions;
import org.tripletlab.data.ClassNames;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.oneshot.OneShotComparison;
import org.tripletlab.evaluation.oneshot.OneShotImages;
import org.tripletlab.evaluation.oneshot.OneShotOptions;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.metric.retrieval.OneShot;
import org.tripletlab.option.OptionException;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;
import org.tripletlab.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code one-shot}: accuracy of N-way K-shot recognition. */
@Command(
        name = "one-shot",
        sortOptions = false,
        description = {
            "Measures N-way K-shot recognition of classes held out of training. In each trial K images of"
                    + " each of N classes are enrolled. Then another image of each class is assigned to the nearest"
                    + " class.",
            "The same trials are repeated with pixel distances as a baseline. Without --hold-out the"
                    + " classes were trained on. The result is then marked as retrieval by prototypes."
        },
        footer = {
            "",
            "Examples:",
            "  tripletlab one-shot --hold-out 8,9 --ways 2 --shots 1 --trials 1000 --steps 600",
            "  tripletlab one-shot --dataset faces --hold-out s31-s40 --ways 10 --shots 5 --network cnn --embedding-size 16"
        })
public final class OneShotCommand implements Callable<Integer> {
    private static final CommandOption<Integer> WAYS = new CommandOption<>(
            OneShotOptions.WAYS,
            "N",
            "Classes per trial, N, at least 2. Default: all with enough images, up to " + OneShotImages.MOST_WAYS
                    + ".");

    private static final CommandOption<Integer> SHOTS = new CommandOption<>(
            OneShotOptions.SHOTS, "K", "Enrolled images per class, K, at least 1. Default: ${DEFAULT-VALUE}.");

    private static final CommandOption<Integer> TRIALS =
            new CommandOption<>(OneShotOptions.TRIALS, "T", "Number of trials. Default: ${DEFAULT-VALUE}.");

    @Spec
    private CommandSpec command;

    @Mixin
    private NetworkOptions network;

    private int shots;

    /** Returns the command with an option for every parameter of the table. */
    public static CommandLine commandLine() {
        return ParameterOptions.commandLine(new OneShotCommand(), WAYS, SHOTS, TRIALS);
    }

    @Override
    public Integer call() throws Exception {
        Optional<Integer> ways = WAYS.of(command.commandLine());
        shots = SHOTS.get(command.commandLine());
        int trials = TRIALS.get(command.commandLine());
        NetworkOptions.Request request = network.open(command.commandLine());
        OneShotImages unseen = OneShotImages.unseen(request.data());
        // A class with test images only also counts as unseen; at least two are needed.
        boolean heldOut = !request.spec().get(Parameters.HOLD_OUT).isBlank() || unseen.classesFor(shots) >= 2;
        OneShotImages images = heldOut
                ? unseen
                : OneShotImages.of(request.data(), request.data().trained().classes());
        if (images.labels().length == 0) {
            throw new OptionException(
                    Parameters.PROBE_CLASSES.id(),
                    Message.of("one-shot.refused.probe-classes", request.spec().get(Parameters.PROBE_CLASSES)));
        }
        List<String> names = request.data().training().classNames();
        if (!heldOut && request.about().isPresent()) {
            tellLoneClass(request.data());
        }
        int possible = images.classesFor(shots);
        int classes = ways.orElse(Math.min(OneShotImages.MOST_WAYS, possible));
        requireClasses(names, images, Math.max(2, classes), possible);
        LoadedNetwork ready = network.obtain(command.commandLine(), request);
        double[] probe = ready.probe();
        OneShotComparison comparison =
                OneShotComparison.of(images, probe, ready.embedder().embeddingSize(), classes, shots, trials);
        List<String> shown = Arrays.stream(images.labels())
                .distinct()
                .sorted()
                .mapToObj(names::get)
                .toList();
        new Answer(command.commandLine(), network.json())
                .give(
                        fields(shown, images, comparison, heldOut),
                        lines(shown, images, comparison, heldOut),
                        ready.caveat(probe));
        return CommandLine.ExitCode.OK;
    }

    /** A single unseen class is left out, with the message that training would print. */
    private void tellLoneClass(TrainingData data) {
        Texts texts = new Texts(Language.ENGLISH);
        data.notices().stream()
                .filter(notice -> notice.key().equals("notice.one-unseen-class"))
                .forEach(notice -> command.commandLine().getErr().println(texts.say(notice)));
    }

    private void requireClasses(List<String> names, OneShotImages images, int classes, int possible) {
        if (classes <= possible) {
            return;
        }
        Map<Integer, Long> counts = Arrays.stream(images.labels())
                .boxed()
                .collect(Collectors.groupingBy(label -> label, TreeMap::new, Collectors.counting()));
        Message enough = Message.of(
                counts.size() == 1 ? "one-shot.refused.class" : "one-shot.refused.classes", possible, counts.size());
        Message found = counts.entrySet().stream()
                .filter(each -> each.getValue() <= shots)
                .map(each -> Message.of("one-shot.refused.has", names.get(each.getKey()), each.getValue()))
                .reduce((few, more) -> Message.of("one-shot.refused.list", few, more))
                .map(few -> Message.of("one-shot.refused.enough-but", enough, few))
                .orElse(enough);
        Message shown = Message.of(shots == 1 ? "one-shot.refused.shot" : "one-shot.refused.shots", shots);
        throw new OptionException("ways", Message.of("one-shot.refused.ways", classes, shown, shots + 1L, found));
    }

    private Map<String, Object> fields(
            List<String> names, OneShotImages images, OneShotComparison comparison, boolean heldOut) {
        OneShot embeddings = comparison.embeddings();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("classes", names);
        fields.put("heldOut", heldOut);
        fields.put("images", images.labels().length);
        fields.put("ways", embeddings.ways());
        fields.put("shots", embeddings.shots());
        fields.put("trials", embeddings.trials());
        fields.put("chance", 1.0 / embeddings.ways());
        fields.put("accuracy", embeddings.accuracy());
        fields.put("standardError", embeddings.standardError());
        fields.put("deviation", embeddings.deviation());
        fields.put("pixelAccuracy", comparison.pixels().accuracy());
        fields.put("pixelStandardError", comparison.pixels().standardError());
        fields.put("pixelDeviation", comparison.pixels().deviation());
        return fields;
    }

    private List<String> lines(
            List<String> names, OneShotImages images, OneShotComparison comparison, boolean heldOut) {
        OneShot embeddings = comparison.embeddings();
        String shown = names.stream().limit(12).map(ClassNames::quoted).collect(Collectors.joining(", "))
                + (names.size() > 12 ? ", …" : "");
        return List.of(
                String.format(
                        Locale.ROOT,
                        "%d-way %d-shot recognition, %,d trials on %,d images of %s, %s.",
                        embeddings.ways(),
                        embeddings.shots(),
                        embeddings.trials(),
                        images.labels().length,
                        shown,
                        heldOut
                                ? "held out of training"
                                : "used in training: retrieval by prototypes, not recognition of unseen classes"),
                line("embeddings", embeddings),
                line("pixels", comparison.pixels()),
                String.format(
                        Locale.ROOT,
                        "(accuracy ± standard error of that mean; guessing gives %.3f)",
                        1.0 / embeddings.ways()));
    }

    private static String line(String what, OneShot result) {
        return String.format(
                Locale.ROOT,
                "%-10s  %.4f ± %.4f, standard deviation over the trials %.4f",
                what,
                result.accuracy(),
                result.standardError(),
                result.deviation());
    }
}
