package org.tripletlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.film.FilmOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes the history of the lanes of a saved session as a film. */
@Command(mixinStandardHelpOptions = true)
abstract class ExportFilmCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private SessionOptions session = new SessionOptions();

    @Mixin
    private ExportTarget target = new ExportTarget();

    @Mixin
    private FilmArguments film = new FilmArguments();

    @Override
    public Integer call() throws Exception {
        return target.export(
                command.commandLine(), session, (lanes, file) -> write(lanes, film.options(lanes.size()), file));
    }

    /**
     * Writes the film.
     *
     * @throws IOException with one sentence if it cannot be written
     */
    abstract void write(List<LaneRecord> lanes, FilmOptions options, Path file) throws IOException;
}
