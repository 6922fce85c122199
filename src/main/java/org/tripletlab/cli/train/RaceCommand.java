package org.tripletlab.cli.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.tripletlab.cli.support.CommandNatives;
import org.tripletlab.cli.support.DataFolder;
import org.tripletlab.cli.support.MissingGlyphWarning;
import org.tripletlab.cli.support.OutputFiles;
import org.tripletlab.cli.support.ParameterOptions;
import org.tripletlab.cli.support.ReadingLine;
import org.tripletlab.compare.ComparisonSpec;
import org.tripletlab.compare.ComparisonTraining;
import org.tripletlab.compare.ComparisonVerdict;
import org.tripletlab.compare.PresetComparison;
import org.tripletlab.compare.SavedLane;
import org.tripletlab.data.ClassNames;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.ProgramVersion;
import org.tripletlab.export.font.MissingGlyphs;
import org.tripletlab.export.picture.PictureFormat;
import org.tripletlab.export.picture.PictureKind;
import org.tripletlab.export.picture.PictureRequest;
import org.tripletlab.export.picture.Pictures;
import org.tripletlab.history.saved.SavedRun;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.mining.Miners;
import org.tripletlab.option.OptionException;
import org.tripletlab.runner.TrainingRun;
import org.tripletlab.store.SavedSession;
import org.tripletlab.store.SessionFile;
import org.tripletlab.text.Message;
import org.tripletlab.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code race}: comparison of two to four experiments from the same start, with a verdict. */
@Command(
        name = "race",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Compares two to four experiments from the same start, trained in step. Prints which lanes"
                    + " collapsed, which separated and which is ahead.",
            "Parameter options below apply to every lane in which they have an effect."
        },
        footer = {
            "",
            "Examples:",
            "  tripletlab race hardest-vs-semi-hard --picture race.png",
            "  tripletlab race --lanes " + Miners.HARDEST_NEGATIVE + "," + Miners.SEMI_HARD_HARDEST
                    + " --steps 300 --seed 4",
            "  tripletlab race --lanes \"triplet,arcface+m2=0.4,softmax\"",
            "  tripletlab race --lanes embedding-size=3,embedding-size=64"
        })
public final class RaceCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @CommandLine.Parameters(
            paramLabel = "RACE",
            arity = "0..1",
            description = {
                "A predefined comparison (\"tripletlab list races\"), instead of --lanes,",
                "or a session (.tripletlab): the experiments of its lanes, from step 0."
            })
    private Optional<String> ready = Optional.empty();

    @Option(
            names = "--lanes",
            paramLabel = "LANE,LANE[,…]",
            description = "Two to four lanes, each a miner, a loss, or PARAMETER=VALUE. Join several with plus signs.")
    private Optional<String> lanes = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder with the four MNIST files, or the current folder of a session's moved images, or its"
                    + " parent.")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--json", description = "Print JSON lines on standard output. The last line is the result.")
    private boolean json;

    @Option(
            names = "--picture",
            paramLabel = "FILE.png",
            description = "Write a picture of the final spheres side by side, with the result.")
    private Optional<Path> picture = Optional.empty();

    @Option(
            names = "--save",
            paramLabel = "FILE.tripletlab",
            description = "Write all lanes to a session file, to open in the window, continue or export.")
    private Optional<Path> savedSession = Optional.empty();

    @Option(names = "--strict", description = "Refuse a folder of pictures if files or classes would be left out.")
    private boolean strict;

    @Option(names = "--force", description = "Replace an existing session.")
    private boolean force;

    /** Returns the command with an option for every parameter of the table. */
    public static CommandLine commandLine() {
        return ParameterOptions.commandLine(new RaceCommand());
    }

    @Override
    public Integer call() throws IOException {
        ComparisonSpec race = race();
        OutputFiles.requireFolderOf(picture);
        OutputFiles.requireNewSession(savedSession, force, Optional.empty());
        CommandNatives.load(command.commandLine());
        DatasetCache datasets = DatasetCache.ofThisProcess(
                data, ReadingLine.reading(command.commandLine().getErr(), strict));
        List<TrainingData> images = new ArrayList<>();
        for (ExperimentSpec lane : race.lanes()) {
            images.add(datasets.choose(lane));
        }
        ComparisonReport report = new ComparisonReport(
                race, command.commandLine().getOut(), command.commandLine().getErr(), json);
        report.begin(images);
        List<TrainingRun.Result> results = ComparisonTraining.run(race, images, report, savedSession.isPresent());
        List<Optional<Measurement>> last = results.stream()
                .map(result -> Optional.of(result.last().measurement()))
                .toList();
        ComparisonVerdict verdict = ComparisonVerdict.of(race.lanes(), race.plainNames(), last, true);
        report.end(images, results, verdict);
        if (picture.isPresent()) {
            MissingGlyphWarning.give(
                    command.commandLine(),
                    MissingGlyphs.of(images.get(0).probe().classNames()));
            writePicture(picture.get(), race, images, results);
        }
        if (savedSession.isPresent()) {
            SessionFile.write(savedSession.get(), session(race, results), ProgramVersion.read());
        }
        return CommandLine.ExitCode.OK;
    }

    private static SavedSession session(ComparisonSpec race, List<TrainingRun.Result> results) {
        return new SavedSession(IntStream.range(0, results.size())
                .mapToObj(lane -> new SavedLane(
                        letter(lane),
                        Optional.empty(),
                        race.lanes().get(lane),
                        results.get(lane).saved()))
                .toList());
    }

    private static char letter(int lane) {
        return (char) ('A' + lane);
    }

    private static void writePicture(
            Path file, ComparisonSpec race, List<TrainingData> images, List<TrainingRun.Result> results)
            throws IOException {
        List<LaneRecord> lanes = IntStream.range(0, results.size())
                .mapToObj(lane -> EndPicture.lane(
                        letter(lane),
                        race.lanes().get(lane),
                        images.get(lane),
                        results.get(lane).last()))
                .toList();
        Pictures.write(lanes, PictureRequest.of(PictureKind.SHEET, PictureFormat.PNG), file, ExportProgress.NONE);
    }

    static String say(Texts texts, Message notice) {
        return texts.say(notice);
    }

    private ComparisonSpec race() throws IOException {
        if (ready.isPresent() == lanes.isPresent()) {
            throw new CommandLine.ParameterException(
                    command.commandLine(),
                    "Give either a predefined comparison (\"tripletlab list races\") or --lanes.");
        }
        List<ExperimentSpec> specs = ready.isPresent() ? named(ready.get()) : parsed(lanes.get());
        List<ExperimentSpec> changed = new ArrayList<>();
        Map<Parameter<?>, String> given = ParameterOptions.given(command.commandLine());
        boolean mayMove = ready.isPresent() && data.isPresent() && !given.containsKey(Parameters.DATASET);
        List<ExperimentSpec> moved = new ArrayList<>();
        for (ExperimentSpec spec : specs) {
            ExperimentSpec lane = mayMove ? DataFolder.placed(spec, data.get()) : spec;
            if (!lane.equals(spec)) {
                moved.add(lane);
            }
            for (Map.Entry<Parameter<?>, String> each : given.entrySet()) {
                lane = lane.isSetByHand(each.getKey()) && lanes.isPresent()
                        ? lane
                        : lane.withText(each.getKey(), each.getValue());
            }
            changed.add(lane);
        }
        for (Parameter<?> parameter : given.keySet()) {
            if (changed.stream().noneMatch(lane -> lane.applies(parameter))) {
                throw new OptionException(parameter.id(), Message.of("race.refused.no-effect", parameter.id()));
            }
        }
        if (moved.isEmpty()) {
            DataFolder.requireUse(data, changed);
        }
        return new ComparisonSpec(changed);
    }

    private static List<ExperimentSpec> named(String race) throws IOException {
        if (!race.endsWith(SessionFile.ENDING)) {
            return PresetComparison.byId(race).race().lanes();
        }
        Path file = Path.of(race);
        List<ExperimentSpec> saved = SessionFile.read(file).lanes().stream()
                .map(lane -> ParameterOptions.placed(
                        lane, lane.run().map(SavedRun::begunWith).orElse(lane.spec()), file))
                .toList();
        if (saved.size() < 2) {
            throw new IOException(
                    race + " has one lane, but a comparison needs at least two. Train it with \"train --experiment\".");
        }
        return saved;
    }

    private static List<ExperimentSpec> parsed(String text) {
        List<ExperimentSpec> parsed = new ArrayList<>();
        List<String> lanes = ClassNames.parts(text, ';');
        for (String lane : lanes.size() > 1 ? lanes : ClassNames.parts(text)) {
            ExperimentSpec spec = ExperimentSpec.DEFAULT;
            for (String part : ClassNames.parts(lane, '+')) {
                spec = with(spec, part);
            }
            // Checked for values given for a single lane; values given for all lanes apply where they have an effect.
            spec.requireApplicable();
            parsed.add(spec);
        }
        return parsed;
    }

    private static ExperimentSpec with(ExperimentSpec spec, String part) {
        int equals = part.indexOf('=');
        if (equals > 0) {
            return spec.withText(Parameters.byId(part.substring(0, equals).strip()), part.substring(equals + 1));
        }
        if (Parameters.MINER.choices().contains(part)) {
            return spec.with(Parameters.MINER, part);
        }
        if (Parameters.LOSS_TYPE.choices().contains(part)) {
            return spec.with(Parameters.LOSS_TYPE, part);
        }
        throw new OptionException("lanes", Message.of("race.refused.lane", part));
    }
}
