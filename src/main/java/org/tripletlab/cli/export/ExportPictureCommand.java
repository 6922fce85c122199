package org.tripletlab.cli.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tripletlab.cli.support.SessionOptions;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.picture.PictureFormat;
import org.tripletlab.export.picture.PictureKind;
import org.tripletlab.export.picture.Pictures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Draws a picture of a saved session; what file it becomes is said by the command's name. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
abstract class ExportPictureCommand extends SessionExport {
    private final PictureFormat format;

    @Mixin
    private PictureOptions picture = new PictureOptions();

    ExportPictureCommand(PictureFormat format) {
        this.format = format;
    }

    @Override
    void check() {
        picture.request(format);
    }

    @Override
    SessionOptions.Need need() {
        return picture.request(format).kind() == PictureKind.CHARTS
                ? SessionOptions.Need.NUMBERS
                : SessionOptions.Need.CLASSES;
    }

    @Override
    boolean draws() {
        return true;
    }

    @Override
    void write(List<LaneRecord> lanes, Path output) throws IOException {
        Pictures.write(lanes, picture.request(format), output, ExportProgress.NONE);
    }
}
