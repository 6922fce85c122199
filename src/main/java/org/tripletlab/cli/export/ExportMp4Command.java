package org.tripletlab.cli.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.animation.Ffmpeg;
import org.tripletlab.export.animation.Mp4Animation;
import org.tripletlab.export.animation.Mp4Support;
import org.tripletlab.export.animation.frame.AnimationOptions;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;
import org.tripletlab.text.Texts;
import picocli.CommandLine.Command;

/** Writes the history of lanes as MP4, if there is an ffmpeg. */
@Command(name = "mp4", description = "Write the history as MP4; needs ffmpeg on the PATH.")
final class ExportMp4Command extends ExportAnimationCommand {
    @Override
    void write(List<LaneRecord> lanes, AnimationOptions options, Path file) throws IOException {
        Mp4Support support = Ffmpeg.support();
        Texts texts = new Texts(Language.ENGLISH);
        if (support.missing().isPresent()) {
            Message missing = support.missing().get();
            throw new IOException(
                    texts.format(missing.key(), missing.arguments().toArray()));
        }
        support.remark()
                .ifPresent(remark -> command()
                        .getErr()
                        .println(texts.format(remark.key(), remark.arguments().toArray())));
        Mp4Animation.write(lanes, options, Ffmpeg.onPath().orElseThrow(), file, ExportProgress.NONE);
    }
}
