package org.tripletlab.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tripletlab.compare.PresetComparison;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.experiment.Preset;
import org.tripletlab.study.PresetStudies;
import org.tripletlab.study.Study;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code list}: available ids, each with a short description. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description =
                "Prints the ids of losses, miners, networks, data sets, presets, studies, comparisons or parameters,"
                        + " each with a short description. Presets are those of the window, with the command for the same run.")
final class ListCommand implements Callable<Integer> {
    private static final Map<String, Parameter<String>> CHOICES = Map.of(
            "losses", Parameters.LOSS_TYPE,
            "miners", Parameters.MINER,
            "networks", Parameters.NETWORK_TYPE,
            "datasets", Parameters.DATASET);

    private static final List<String> WHAT =
            List.of("losses", "miners", "networks", "datasets", "presets", "studies", "races", "parameters");

    @Spec
    private CommandSpec command;

    @CommandLine.Parameters(
            paramLabel = "WHAT",
            description = "losses, miners, networks, datasets, presets, studies, races or parameters.")
    private String what;

    @Override
    public Integer call() {
        Texts texts = new Texts(Language.ENGLISH);
        if (CHOICES.containsKey(what)) {
            Parameter<String> parameter = CHOICES.get(what);
            print(parameter.choices(), id -> choice(parameter, id, texts));
        } else if (what.equals("presets")) {
            Map<String, Preset> presets =
                    Preset.all().stream().collect(Collectors.toMap(Preset::id, Function.identity()));
            print(
                    Preset.all().stream().map(Preset::id).toList(),
                    id -> texts.get("preset." + id + ".name") + ". " + texts.get("preset." + id + ".help") + " Run: "
                            + trainCommand(presets.get(id).spec()));
        } else if (what.equals("studies")) {
            print(
                    PresetStudies.all().stream().map(Study::id).toList(),
                    id -> texts.get("study." + id + ".name") + ". " + texts.get("study." + id + ".help"));
        } else if (what.equals("races")) {
            print(
                    PresetComparison.all().stream().map(PresetComparison::id).toList(),
                    id -> texts.get("race." + id + ".name"));
        } else if (what.equals("parameters")) {
            print(
                    Parameters.all().stream().map(Parameter::id).toList(),
                    id -> texts.get(Parameters.byId(id).explanationKey()));
        } else {
            throw new CommandLine.ParameterException(
                    command.commandLine(),
                    "There is no list of \"" + what + "\". Choose one of " + String.join(", ", WHAT) + ".");
        }
        return CommandLine.ExitCode.OK;
    }

    private void print(List<String> ids, Function<String, String> words) {
        PrintWriter out = command.commandLine().getOut();
        int width = ids.stream().mapToInt(String::length).max().orElse(0);
        for (String id : ids) {
            out.println(id + " ".repeat(width - id.length() + 2) + words.apply(id));
        }
    }

    /** Returns the command for an experiment; the ids of presets themselves are those of the window. */
    private static String trainCommand(ExperimentSpec spec) {
        return Parameters.all().stream()
                .filter(spec::isSetByHand)
                .map(parameter -> " --" + parameter.id() + " " + quoted(spec.text(parameter)))
                .collect(Collectors.joining("", "train", ""));
    }

    private static String quoted(String value) {
        return value.matches("[\\w.,-]+") ? value : '"' + value + '"';
    }

    private static String choice(Parameter<?> parameter, String id, Texts texts) {
        String key = "parameter." + parameter.id() + ".choice." + id;
        String name = texts.get(key);
        return texts.has(key + ".help") ? name + ". " + texts.get(key + ".help") : name;
    }
}
