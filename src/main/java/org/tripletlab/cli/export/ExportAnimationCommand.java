package org.tripletlab.cli.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.animation.frame.AnimationOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes the history of the lanes of a saved session as a film. */
@Command(mixinStandardHelpOptions = true)
abstract class ExportAnimationCommand extends SessionExport {
    @Mixin
    private AnimationArguments animation = new AnimationArguments();

    @Override
    boolean draws() {
        return true;
    }

    @Override
    void write(List<LaneRecord> lanes, Path output) throws IOException {
        List<LaneRecord> shown = animation.shown(lanes);
        write(shown, animation.options(shown.size()), output);
    }

    /**
     * Writes the film.
     *
     * @throws IOException with one sentence if it cannot be written
     */
    abstract void write(List<LaneRecord> lanes, AnimationOptions options, Path file) throws IOException;
}
