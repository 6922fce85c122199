package org.tripletlab.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tripletlab.compare.PresetComparison;
import org.tripletlab.store.SessionFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code window}: opens the window, optionally with a comparison, a file, or another memory limit. */
@Command(
        name = "window",
        mixinStandardHelpOptions = true,
        description = "Opens the window, as the program does without a command.",
        footer = {"", "Example: tripletlab window hardest-vs-semi-hard", "Example: tripletlab lesson.tripletlab"})
public final class WindowCommand implements Callable<Integer> {
    private static final int LEAST_MEGABYTES = 16;

    /** Opens the window and waits until it is closed. */
    @FunctionalInterface
    public interface Opener {
        /**
         * Opens the window.
         *
         * @param race id of the initial comparison
         * @param session the initial session or experiment
         * @param historyMegabytes memory limit of the histories of all lanes together
         * @return the exit code
         */
        int open(Optional<String> race, Optional<Path> session, Optional<Integer> historyMegabytes);
    }

    private final Opener opener;

    @Spec
    private CommandSpec command;

    @Parameters(
            arity = "0..1",
            paramLabel = "RACE|FILE",
            description = "A comparison to start (see \"tripletlab list races\"), or a session (.tripletlab) or"
                    + " experiment (.json) to open.")
    private Optional<String> begin = Optional.empty();

    @Option(
            names = "--history",
            paramLabel = "MB",
            description = "Memory for recorded steps and checkpoints of all lanes together, in MB. Default: 1024, or a"
                    + " third of the Java heap if that is less.")
    private Optional<Integer> history = Optional.empty();

    WindowCommand(Opener opener) {
        this.opener = opener;
    }

    @Override
    public Integer call() {
        Optional<Path> session = begin.filter(WindowCommand::isFile).map(Path::of);
        Optional<String> race = begin.filter(name -> !isFile(name));
        race.ifPresent(PresetComparison::byId);
        if (session.isPresent() && !Files.isRegularFile(session.get())) {
            throw new CommandLine.ParameterException(
                    command.commandLine(), session.get() + " does not exist. Give an existing session or experiment.");
        }
        long most = Runtime.getRuntime().maxMemory() >> 20;
        if (history.isPresent() && (history.get() < LEAST_MEGABYTES || history.get() > most)) {
            throw new CommandLine.ParameterException(
                    command.commandLine(),
                    "--history must be between " + LEAST_MEGABYTES + " and " + most
                            + " MB, what Java may take here, but was " + history.get()
                            + ". Give Java more with _JAVA_OPTIONS=-Xmx4g.");
        }
        return opener.open(race, session, history);
    }

    /** Tells whether the argument is the name of a file and not of a comparison. */
    public static boolean isFile(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        return name.endsWith(SessionFile.ENDING) || name.endsWith(".json");
    }
}
