package org.tripletlab.cli.support;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tripletlab.compare.SavedLane;
import org.tripletlab.data.DatasetFault;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.saved.ImageCandidates;
import org.tripletlab.history.saved.ImagePlace;
import org.tripletlab.history.saved.RecordedImages;
import org.tripletlab.option.OptionException;
import org.tripletlab.store.ExperimentFile;
import org.tripletlab.store.SessionFile;
import org.tripletlab.store.ShareLine;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Command line options for all parameters of the table. */
public final class ParameterOptions {
    private ParameterOptions() {}

    /** Returns a command with these options and one for every parameter of the table. */
    public static CommandLine commandLine(Object annotated, CommandOption<?>... own) {
        CommandSpec command = CommandSpec.forAnnotatedObject(annotated);
        for (CommandOption<?> option : own) {
            command.addOption(option.spec());
        }
        command.mixinStandardHelpOptions(true);
        addTo(command);
        return new CommandLine(command);
    }

    private static void addTo(CommandSpec command) {
        Texts texts = new Texts(Language.ENGLISH);
        for (Parameter<?> parameter : Parameters.all()) {
            command.addOption(OptionSpec.builder("--" + parameter.id())
                    .paramLabel("VALUE")
                    .type(String.class)
                    // Picocli interprets % as the start of a variable.
                    .description((texts.get(parameter.explanationKey()) + " Allowed: "
                                    + parameter.values().allowed().inEnglish() + ". Default: " + defaultOf(parameter)
                                    + ".")
                            .replace("%", "%%"))
                    .build());
        }
    }

    /** Returns the given values, in the order of the table. */
    public static Map<Parameter<?>, String> given(CommandLine command) {
        Map<Parameter<?>, String> given = new LinkedHashMap<>();
        for (Parameter<?> parameter : Parameters.all()) {
            String text = command.getParseResult().matchedOptionValue("--" + parameter.id(), (String) null);
            if (text != null) {
                given.put(parameter, text);
            }
        }
        return given;
    }

    /**
     * Returns the experiment of a command.
     *
     * @param from the base experiment: a file, a session, or a line; empty for the default one
     * @param folder current folder of its images, if their path does not exist; empty if not given
     * @throws OptionException if a value is refused or has no effect
     * @throws IOException if the file cannot be read or is not an experiment
     */
    public static ExperimentSpec experiment(CommandLine command, Optional<String> from, Optional<Path> folder)
            throws IOException {
        ExperimentSpec experiment = from.isPresent() ? read(from.get()) : ExperimentSpec.DEFAULT;
        for (Map.Entry<Parameter<?>, String> each : given(command).entrySet()) {
            experiment = experiment.withText(each.getKey(), each.getValue());
        }
        boolean ofFile = from.isPresent() && !given(command).containsKey(Parameters.DATASET);
        boolean moved = ofFile && !Parameters.DATASET.exists(experiment.get(Parameters.DATASET));
        if (moved && folder.isEmpty()) {
            throw DatasetFault.IMAGES_MOVED_UNKNOWN.with(name(from.get()), experiment.get(Parameters.DATASET));
        }
        if (moved) {
            experiment = DataFolder.placed(experiment, folder.get());
        } else {
            DataFolder.requireUse(folder, List.of(experiment));
        }
        experiment.requireApplicable();
        return experiment;
    }

    /** Returns the name of a file, or of a line that is not a file, for messages. */
    private static String name(String from) {
        return ShareLine.isOne(from) ? "--experiment" : from;
    }

    private static ExperimentSpec read(String from) throws IOException {
        if (ShareLine.isOne(from)) {
            return ShareLine.read(from);
        }
        Path file = Path.of(from);
        return SessionFile.isOne(file) ? placed(file) : ExperimentFile.read(file);
    }

    private static ExperimentSpec placed(Path session) throws IOException {
        SavedLane lane = SessionFile.chosenLane(session);
        return placed(lane, lane.spec(), session);
    }

    /** Returns an experiment of a lane with existing paths of images, as far as they are found. */
    public static ExperimentSpec placed(SavedLane lane, ExperimentSpec spec, Path file) {
        Optional<RecordedImages> kept = lane.run().flatMap(run -> run.images().description());
        return ImageCandidates.existing(
                spec,
                file,
                kept.map(images -> images.training().place()).orElse(ImagePlace.UNKNOWN),
                kept.map(images -> images.probing().place()).orElse(ImagePlace.UNKNOWN));
    }

    private static <T> String defaultOf(Parameter<T> parameter) {
        String text = parameter.format(parameter.defaultValue());
        return text.isEmpty() ? "none" : text;
    }
}
