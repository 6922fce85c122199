package org.tripletlab.cli.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tripletlab.cli.support.CommandNatives;
import org.tripletlab.cli.support.OutputFiles;
import org.tripletlab.cli.support.SessionOptions;
import org.tripletlab.compare.SavedLane;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.export.ProgramVersion;
import org.tripletlab.export.sphere.SphereThumbnail;
import org.tripletlab.history.HistoryLimits;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.saved.MovedImages;
import org.tripletlab.history.saved.SavedRun;
import org.tripletlab.option.OptionException;
import org.tripletlab.runner.TrainingRun;
import org.tripletlab.store.SavedSession;
import org.tripletlab.store.SessionFile;
import org.tripletlab.store.WeightsFile;
import org.tripletlab.text.Message;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code continue}: continues a saved run with identical results. */
@Command(
        name = "continue",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Continues a saved run and prints its result, which equals that of an uninterrupted run bit for" + " bit.",
            "Settings over all steps, such as the decay of the learning rate, follow the new number of" + " steps."
        },
        footer = {"", "Example: tripletlab continue run.tripletlab --steps 1200 --save longer.tripletlab"})
public final class ContinueCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private SessionOptions session = new SessionOptions();

    @Option(
            names = "--steps",
            paramLabel = "N",
            description = "Total number of steps, including those already done. Default: that of the experiment.")
    private Optional<Integer> steps = Optional.empty();

    @Option(names = "--lane", paramLabel = "LETTER", description = "Lane to continue. Default: the selected one.")
    private Optional<Character> letter = Optional.empty();

    @Option(
            names = "--save",
            paramLabel = "FILE.tripletlab",
            description =
                    "Write the continued session, with its other lanes unchanged. It may replace the original file.")
    private Optional<Path> saved = Optional.empty();

    @Option(names = "--save-weights", paramLabel = "FILE", description = "Write the final weights to a file.")
    private Optional<Path> savedWeights = Optional.empty();

    @Option(names = "--force", description = "Replace an existing session.")
    private boolean force;

    @Option(names = "--json", description = "Print JSON lines on standard output. The last line is the result.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        OutputFiles.requireNewSession(saved, force, Optional.of(session.file()));
        OutputFiles.requireFolderOf(savedWeights);
        SavedSession read = session.read();
        SavedLane lane = lane(read);
        SavedRun requested = further(session.run(lane));
        CommandNatives.load(command.commandLine());
        MovedImages.Found found = session.find(requested);
        SavedRun run = found.run();
        TrainingData data = found.data();
        RunReport report = json
                ? new JsonReport(command.commandLine().getOut())
                : new ConsoleReport(
                        command.commandLine().getOut(), command.commandLine().getErr());
        report.begin(run.spec(), data);
        TrainingRun.Result result = TrainingRun.run(
                run.begunWith(),
                data,
                new TrainListener(report, new TraceFile(Optional.empty())),
                new TrainingRun.Options(Optional.empty(), Optional.of(run), Optional.of(HistoryLimits.usual())));
        report.end(run.spec(), data, result);
        if (saved.isPresent()) {
            SavedLane further = new SavedLane(lane.letter(), lane.origin(), run.spec(), result.saved());
            SessionFile.write(
                    saved.get(),
                    read.with(further).withThumbnail(SphereThumbnail.png(result.last(), data)),
                    ProgramVersion.read());
        }
        if (savedWeights.isPresent()) {
            int reached = result.last().measurement().step();
            WeightsFile.write(savedWeights.get(), result.weights(), data, run.spec(), reached);
        }
        return CommandLine.ExitCode.OK;
    }

    private SavedLane lane(SavedSession read) {
        char wanted = letter.map(Character::toUpperCase).orElse(read.chosen());
        List<Character> letters = read.lanes().stream().map(SavedLane::letter).toList();
        return read.lanes().stream()
                .filter(lane -> lane.letter() == wanted)
                .findFirst()
                .orElseThrow(() -> new OptionException(
                        "lane",
                        Message.of(
                                "lane.refused.unknown",
                                letters.toString(),
                                session.file().toString(),
                                String.valueOf(wanted))));
    }

    private SavedRun further(SavedRun run) {
        if (run.phase() == RunnerPhase.DIVERGED) {
            throw new OptionException(Parameters.STEPS.id(), Message.of("session.refused.diverged", run.step()));
        }
        SavedRun further = steps.map(run::withSteps).orElse(run);
        int requested = further.spec().get(Parameters.STEPS);
        if (requested <= run.step()) {
            throw new OptionException(
                    Parameters.STEPS.id(), Message.of("session.refused.steps", run.step(), requested));
        }
        return further;
    }
}
