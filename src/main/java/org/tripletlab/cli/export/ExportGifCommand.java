package org.tripletlab.cli.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.animation.GifAnimation;
import org.tripletlab.export.animation.frame.AnimationOptions;
import picocli.CommandLine.Command;

/** Writes the history of lanes as an animated GIF. */
@Command(name = "gif", description = "Write the history as an animated GIF.")
final class ExportGifCommand extends ExportAnimationCommand {
    @Override
    void write(List<LaneRecord> lanes, AnimationOptions options, Path file) throws IOException {
        GifAnimation.write(lanes, options, file, ExportProgress.NONE);
    }
}
