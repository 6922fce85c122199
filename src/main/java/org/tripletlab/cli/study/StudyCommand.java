package org.tripletlab.cli.study;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.tripletlab.cli.support.CommandNatives;
import org.tripletlab.cli.support.DataFolder;
import org.tripletlab.cli.support.ParameterOptions;
import org.tripletlab.cli.support.ReadingLine;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.mining.Miners;
import org.tripletlab.option.OptionException;
import org.tripletlab.study.Axis;
import org.tripletlab.study.PresetStudies;
import org.tripletlab.study.Shard;
import org.tripletlab.study.Study;
import org.tripletlab.study.StudyOptions;
import org.tripletlab.study.StudyRun;
import org.tripletlab.study.folder.StudyExecution;
import org.tripletlab.text.Message;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code study}: runs a grid of experiments in a folder, with continuation and a report. */
@Command(
        name = "study",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        subcommands = {StudyMergeCommand.class, StudyReportCommand.class},
        description = {
            "Runs many experiments and compares them: a predefined study (\"tripletlab list studies\"), a"
                    + " study file, or your own grid (\"study grid --vary ...\").",
            "Results are written to one folder: report.html, results.csv, results.json. Run the same"
                    + " command again to continue an interrupted study. Parameter options below apply to every run."
        },
        footer = {
            "",
            "Examples:",
            "  tripletlab study strategies --quick",
            "  tripletlab study grid --vary miner=" + Miners.RANDOM + "," + Miners.BATCH_HARD
                    + " --vary margin=0.1,0.4 --vary seed=0-4",
            "  tripletlab study collapse-map --shard 2/8 --output part-2",
            "  tripletlab study merge part-1 part-2 --output whole"
        })
public final class StudyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Option(names = "--strict", description = "Refuse a folder of pictures if files or classes would be left out.")
    private boolean strict;

    @CommandLine.Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            description = "A predefined study, \"grid\" for your own, or a study file (.json).")
    private Optional<String> name = Optional.empty();

    @Option(names = "--data", paramLabel = "DIR", description = "Folder with the four MNIST files.")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Folder of the results. Default: study-NAME in the current folder.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--vary",
            paramLabel = "PARAMETER=VALUES",
            description = {
                "Values of a parameter, such as miner=" + Miners.RANDOM + "," + Miners.BATCH_HARD
                        + " or seed=0-9. Separate values that contain commas by semicolons."
            })
    private List<String> varied = new ArrayList<>();

    @Option(
            names = "--quick",
            description = "Run a short version: two seeds, and the first, middle and last of other numbers.")
    private boolean quick;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Run only part I of N: every Nth run from the Ith on, for \"study merge\".")
    private Optional<String> shard = Optional.empty();

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Number of concurrent runs. Default: the number of cores.")
    private Optional<Integer> jobs = Optional.empty();

    @Option(names = "--dry-run", description = "List the runs without training.")
    private boolean dryRun;

    /** Returns the command with an option for every parameter of the table. */
    public static CommandLine commandLine() {
        return ParameterOptions.commandLine(new StudyCommand());
    }

    @Override
    public Integer call() throws IOException {
        Study study = study();
        Shard part = shard.map(Shard::parse).orElse(Shard.WHOLE);
        PrintWriter out = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        if (dryRun) {
            study.runs().stream().filter(part::contains).map(StudyCommand::line).forEach(out::println);
            return CommandLine.ExitCode.OK;
        }
        int atOnce = jobs.map(StudyOptions.JOBS::check)
                .or(StudyOptions.JOBS::otherwise)
                .orElseThrow();
        Path folder = output.orElse(Path.of("study-" + study.id()));
        long leftOut = study.leftOut();
        if (leftOut > 0) {
            err.println(leftOut + " combinations are left out: one value has no effect beside another.");
        }
        CommandNatives.load(command.commandLine());
        DatasetCache datasets = DatasetCache.ofThisProcess(data, ReadingLine.reading(err, strict));
        StudyProgress progress = new StudyProgress(out, err);
        StudyExecution.run(folder, study, part, datasets, atOnce, () -> false, progress);
        out.println("Report: " + folder.resolve(StudyExecution.REPORT));
        return progress.failures() == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private Study study() throws IOException {
        String wanted = name.orElseThrow(() -> new CommandLine.ParameterException(
                command.commandLine(),
                "Give a study: one of \"tripletlab list studies\", \"grid\" with --vary, or a study file."));
        boolean isFile = wanted.endsWith(".json") || Files.isRegularFile(Path.of(wanted));
        Study study = isFile
                ? StudyExecution.read(Path.of(wanted))
                : wanted.equals(Study.OWN) ? PresetStudies.own() : PresetStudies.byId(wanted);
        Set<Parameter<?>> said = new HashSet<>();
        for (Map.Entry<Parameter<?>, String> given :
                ParameterOptions.given(command.commandLine()).entrySet()) {
            said.add(given.getKey());
            study = study.with(new Axis(given.getKey(), List.of(given.getValue())));
        }
        for (String text : varied) {
            Axis axis = Axis.parse(text);
            if (!said.add(axis.parameter())) {
                String id = axis.parameter().id();
                throw new OptionException(id, Message.of("study.refused.twice", id));
            }
            study = study.with(axis);
        }
        if (wanted.equals(Study.OWN) && varied.isEmpty()) {
            throw new OptionException("vary", Message.of("study.refused.no-axis", Miners.RANDOM, Miners.BATCH_HARD));
        }
        requireSomewhereUseful(study);
        DataFolder.requireUse(data, study.runs().stream().map(StudyRun::spec).toList());
        return quick ? study.quick() : study;
    }

    /** A value without effect in any run would be misleading. */
    private void requireSomewhereUseful(Study study) {
        List<Parameter<?>> unused =
                study.unused(ParameterOptions.given(command.commandLine()).keySet());
        if (!unused.isEmpty()) {
            String id = unused.get(0).id();
            throw new OptionException(id, Message.of("study.refused.no-effect", id));
        }
        if (study.lacksPictures()) {
            throw new OptionException("dataset", Message.of("study.refused.no-pictures"));
        }
    }

    private static String line(StudyRun run) {
        return run.index() + "  " + (run.varied().isEmpty() ? "the default experiment" : run.title());
    }
}
