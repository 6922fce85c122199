package org.tripletlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tripletlab.cli.data.DataCommand;
import org.tripletlab.cli.export.ExportCommand;
import org.tripletlab.cli.lesson.LessonCommand;
import org.tripletlab.cli.query.EmbedCommand;
import org.tripletlab.cli.query.NeighboursCommand;
import org.tripletlab.cli.query.OneShotCommand;
import org.tripletlab.cli.query.VerifyCommand;
import org.tripletlab.cli.study.StudyCommand;
import org.tripletlab.cli.train.ContinueCommand;
import org.tripletlab.cli.train.RaceCommand;
import org.tripletlab.cli.train.TrainCommand;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.DatasetFault;
import org.tripletlab.export.ProgramVersion;
import org.tripletlab.log.DiagnosticLog;
import org.tripletlab.machine.MachineLines;
import org.tripletlab.mining.Miners;
import org.tripletlab.option.OptionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main command {@code tripletlab} with its subcommands. */
@Command(
        name = "tripletlab",
        mixinStandardHelpOptions = true,
        versionProvider = TripletLabCommand.Version.class,
        description = {
            "Watch the choice of triplets decide whether an embedding collapses or separates.",
            "Without a command, opens the window. With FILE.tripletlab or FILE.json, opens that file in it."
                    + " All commands work without a display."
        },
        subcommands = {
            ListCommand.class,
            DataCommand.class,
            BenchmarkCommand.class,
            RecipeCommand.class,
            ContinueCommand.class,
            ExportCommand.class,
            InfoCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 success, 1 failure, 2 invalid usage.",
            "Example: tripletlab train --miner " + Miners.HARDEST_NEGATIVE + " --steps 300"
        })
public final class TripletLabCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--verbose",
            description =
                    "With --version: also Java, the operating system, the processor and the kernels that compute.")
    private boolean verbose;

    /**
     * Runs the command line.
     *
     * @param window opens the window for the command {@code window}
     * @return the exit code: 0, 2 for invalid usage, 1 for failure
     */
    public static int run(WindowCommand.Opener window, String... arguments) {
        Optional<String> unreadable = UnreadableArguments.refusal(System.getProperty("sun.jnu.encoding"), arguments);
        if (unreadable.isPresent()) {
            System.err.println("tripletlab: " + unreadable.get());
            return ExitCode.USAGE;
        }
        CommandLine commandLine = new CommandLine(new TripletLabCommand());
        ExportCommand.addFormats(commandLine.getSubcommands().get("export"));
        commandLine.addSubcommand("window", new WindowCommand(window));
        commandLine.addSubcommand("train", TrainCommand.commandLine());
        commandLine.addSubcommand("study", StudyCommand.commandLine());
        commandLine.addSubcommand("race", RaceCommand.commandLine());
        commandLine.addSubcommand("lesson", new LessonCommand());
        commandLine.addSubcommand("one-shot", OneShotCommand.commandLine());
        commandLine.addSubcommand("embed", EmbedCommand.commandLine());
        commandLine.addSubcommand("neighbours", NeighboursCommand.commandLine());
        commandLine.addSubcommand("verify", VerifyCommand.commandLine());
        // JSON and Chinese class names must not depend on the terminal's character set.
        commandLine.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        commandLine.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        commandLine.setParameterExceptionHandler((exception, args) -> {
            PrintWriter err = exception.getCommandLine().getErr();
            err.println("tripletlab: " + MissingCommand.sentence(exception).orElseGet(() -> sentence(exception)));
            err.println("Try \"" + exception.getCommandLine().getCommandSpec().qualifiedName() + " --help\".");
            return ExitCode.USAGE;
        });
        commandLine.setExecutionExceptionHandler((exception, failed, parsed) -> report(exception, failed.getErr()));
        // The content of a file must not appear in an error message.
        commandLine.setExpandAtFiles(false);
        int exitCode = commandLine.execute(arguments);
        if (commandLine.getOut().checkError() && exitCode == ExitCode.OK) {
            commandLine.getErr().println("tripletlab: Standard output could not be written, so the result is lost.");
            return ExitCode.SOFTWARE;
        }
        return exitCode;
    }

    /**
     * Opens the window without any options, and without the parser of the command line, whose construction would delay
     * the splash screen by half a second.
     *
     * @param window opens the window
     * @param file the session or experiment to open, which exists
     * @return the exit code: as of the window, or 1 after a failure
     */
    public static int openWindow(WindowCommand.Opener window, Optional<Path> file) {
        try {
            return window.open(Optional.empty(), file, Optional.empty());
        } catch (RuntimeException failed) {
            return report(failed, new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        }
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int report(Exception exception, PrintWriter err) {
        err.println("tripletlab: " + sentence(exception) + recorded(exception));
        return isWrongUse(exception) ? ExitCode.USAGE : ExitCode.SOFTWARE;
    }

    private static boolean isWrongUse(Exception exception) {
        return exception instanceof OptionException
                || (exception instanceof DatasetException dataset
                        && dataset.datasetFault().equals(Optional.of(DatasetFault.NO_PLACE)));
    }

    /** Returns the message of an exception; only unexpected exceptions are shown with their type. */
    private static String sentence(Exception exception) {
        if (exception instanceof FileSystemException file && file.getReason() == null) {
            return file.getFile() + " cannot be read or written ("
                    + file.getClass().getSimpleName() + "). Give another file or folder.";
        }
        if (exception.getCause() instanceof OutOfMemoryError) {
            return "There is not enough memory for this. Choose fewer test images or a smaller embedding, or give"
                    + " the program more with _JAVA_OPTIONS=-Xmx4g.";
        }
        boolean foreseen = exception instanceof CommandLine.ParameterException
                || exception instanceof IllegalArgumentException
                || exception instanceof IOException
                || exception instanceof UncheckedIOException;
        return foreseen && exception.getMessage() != null ? exception.getMessage() : exception.toString();
    }

    /** Returns the log file of a defect, as the end of its sentence; empty for expected failures. */
    private static String recorded(Exception exception) {
        if (exception instanceof CommandLine.ParameterException
                || !DiagnosticLog.isFault(exception)
                || exception.getCause() instanceof OutOfMemoryError) {
            return "";
        }
        DiagnosticLog.failure("A command failed.", exception);
        return DiagnosticLog.file()
                .map(file -> " This is an error of the program. It is recorded in " + file
                        + ". Send that file with a bug report.")
                .orElse("");
    }

    /** Supplies the version for {@code --version}. */
    static final class Version implements IVersionProvider {
        @Spec
        private CommandSpec spec;

        @Override
        public String[] getVersion() {
            List<String> lines = new ArrayList<>(List.of("TripletLab " + ProgramVersion.read()));
            if (spec.userObject() instanceof TripletLabCommand command && command.verbose) {
                lines.addAll(MachineLines.afterLoading());
            }
            return lines.toArray(String[]::new);
        }
    }
}
