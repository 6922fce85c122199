package org.tripletlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.film.Ffmpeg;
import org.tripletlab.export.film.Mp4Film;
import org.tripletlab.session.Notice;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes the history of lanes as MP4, if there is an ffmpeg. */
@Command(
        name = "mp4",
        mixinStandardHelpOptions = true,
        description = "Write the history as MP4; needs ffmpeg on the PATH.")
final class ExportMp4Command implements Callable<Integer> {
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
     * @throws IOException with one sentence if there is no ffmpeg that can, or the film cannot be written
     */
    void export(List<LaneRecord> lanes, Path file, ExportProgress progress) throws IOException {
        Optional<Notice> missing = Ffmpeg.missing();
        if (missing.isPresent()) {
            throw new IOException(RaceCommand.say(new Texts(Language.ENGLISH), missing.get()));
        }
        Mp4Film.write(lanes, film.options(lanes.size()), Ffmpeg.onPath().orElseThrow(), file, progress);
    }
}
