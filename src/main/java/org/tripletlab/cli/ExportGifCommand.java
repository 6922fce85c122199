package org.tripletlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.film.GifFilm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes the history of lanes as an animated GIF. */
@Command(name = "gif", mixinStandardHelpOptions = true, description = "Write the history as an animated GIF.")
final class ExportGifCommand implements Callable<Integer> {
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
        return target.export(command.commandLine(), session, (lanes, file) -> export(lanes, file, ExportProgress.NONE));
    }

    /**
     * Writes the film.
     *
     * @throws IOException with one sentence if it cannot be written
     */
    void export(List<LaneRecord> lanes, Path file, ExportProgress progress) throws IOException {
        GifFilm.write(lanes, film.options(lanes.size()), file, progress);
    }
}
