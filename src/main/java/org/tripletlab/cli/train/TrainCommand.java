package org.tripletlab.cli.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tripletlab.cli.support.CommandNatives;
import org.tripletlab.cli.support.MissingGlyphWarning;
import org.tripletlab.cli.support.OutputFiles;
import org.tripletlab.cli.support.ParameterOptions;
import org.tripletlab.cli.support.ReadingLine;
import org.tripletlab.compare.SavedLane;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.export.ProgramVersion;
import org.tripletlab.export.font.MissingGlyphs;
import org.tripletlab.export.sphere.SphereThumbnail;
import org.tripletlab.history.HistoryLimits;
import org.tripletlab.option.OptionException;
import org.tripletlab.runner.TrainingRun;
import org.tripletlab.store.ExperimentFile;
import org.tripletlab.store.SavedSession;
import org.tripletlab.store.SessionFile;
import org.tripletlab.store.WeightsFile;
import org.tripletlab.text.Message;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code train}: trains one experiment without a display. The options of the experiment come from the parameter table.
 */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Trains one experiment and prints its result.",
            "Parameters that are not given have the values of the default experiment."
        })
public final class TrainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder with the four MNIST files, or the current folder of the moved images of --experiment,"
                    + " or its parent.")
    private Optional<Path> folder = Optional.empty();

    @Option(
            names = "--experiment",
            paramLabel = "FILE|LINE",
            description = "Start with the values of an experiment file, a session, or a line copied from the window."
                    + " Other options override these values.")
    private Optional<String> experimentFile = Optional.empty();

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description = "Start from the weights of a file or session instead of random ones.")
    private Optional<Path> weightsFile = Optional.empty();

    @Option(names = "--save-weights", paramLabel = "FILE", description = "Write the final weights to a file.")
    private Optional<Path> savedWeights = Optional.empty();

    @Option(
            names = "--save-experiment",
            paramLabel = "FILE.json",
            description = "Write the experiment to a file for --experiment.")
    private Optional<Path> savedExperiment = Optional.empty();

    @Option(
            names = "--save",
            paramLabel = "FILE.tripletlab",
            description = "Write the whole run to a session file, to open in the window, continue or export.")
    private Optional<Path> savedSession = Optional.empty();

    @Option(names = "--strict", description = "Refuse a folder of pictures if files or classes would be left out.")
    private boolean strict;

    @Option(names = "--force", description = "Replace an existing session.")
    private boolean force;

    @Option(names = "--json", description = "Print JSON lines on standard output. The last line is the result.")
    private boolean json;

    @Option(names = "--snapshot", paramLabel = "FILE.png", description = "Write a picture of the final sphere.")
    private Optional<Path> snapshot = Optional.empty();

    @Option(names = "--trace", paramLabel = "FILE.csv", description = "Write every measured step as a table.")
    private Optional<Path> trace = Optional.empty();

    /** Returns the command with an option for every parameter of the table. */
    public static CommandLine commandLine() {
        return ParameterOptions.commandLine(new TrainCommand());
    }

    @Override
    public Integer call() throws Exception {
        ExperimentSpec experiment = ParameterOptions.experiment(command.commandLine(), experimentFile, folder);
        requireDifferentFiles();
        OutputFiles.requireFolderOf(snapshot);
        OutputFiles.requireFolderOf(trace);
        OutputFiles.requireFolderOf(savedWeights);
        OutputFiles.requireFolderOf(savedExperiment);
        OutputFiles.requireNewSession(savedSession, force, Optional.empty());
        Optional<float[]> start = weightsFile.isPresent()
                ? Optional.of(WeightsFile.read(weightsFile.get(), experiment))
                : Optional.empty();
        if (savedExperiment.isPresent()) {
            ExperimentFile.write(savedExperiment.get(), experiment);
        }
        CommandNatives.load(command.commandLine());
        TrainingData data = DatasetCache.ofThisProcess(
                        folder, ReadingLine.reading(command.commandLine().getErr(), strict))
                .choose(experiment);
        RunReport report = json
                ? new JsonReport(command.commandLine().getOut())
                : new ConsoleReport(
                        command.commandLine().getOut(), command.commandLine().getErr());
        TraceFile traceFile = new TraceFile(trace);
        report.begin(experiment, data);
        TrainingRun.Result result = TrainingRun.run(
                experiment,
                data,
                new TrainListener(report, traceFile),
                new TrainingRun.Options(start, Optional.empty(), historyLimits()));
        // The result is printed first, so that it is not lost if a file cannot be written.
        report.end(experiment, data, result);
        traceFile.write();
        if (snapshot.isPresent()) {
            MissingGlyphWarning.give(
                    command.commandLine(), MissingGlyphs.of(data.probe().classNames()));
            SnapshotFile.write(snapshot.get(), experiment, data, result.last());
        }
        if (savedSession.isPresent()) {
            SavedLane lane = new SavedLane('A', Optional.empty(), experiment, result.saved());
            SessionFile.write(
                    savedSession.get(),
                    new SavedSession(List.of(lane)).withThumbnail(SphereThumbnail.png(result.last(), data)),
                    ProgramVersion.read());
        }
        if (savedWeights.isPresent()) {
            WeightsFile.write(
                    savedWeights.get(),
                    result.weights(),
                    data,
                    experiment,
                    result.last().measurement().step());
        }
        return CommandLine.ExitCode.OK;
    }

    private Optional<HistoryLimits> historyLimits() {
        return savedSession.map(file -> HistoryLimits.usual());
    }

    private void requireDifferentFiles() {
        if (snapshot.isPresent() && snapshot.equals(trace)) {
            throw new OptionException(
                    "trace",
                    Message.of("parameter.refused.same-file", snapshot.get().toString()));
        }
    }
}
