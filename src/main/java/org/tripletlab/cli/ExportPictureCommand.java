package org.tripletlab.cli;

import java.util.concurrent.Callable;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.picture.PictureFormat;
import org.tripletlab.export.picture.PictureRequest;
import org.tripletlab.export.picture.Pictures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Draws a picture of a saved session; what file it becomes is said by the command's name. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
abstract class ExportPictureCommand implements Callable<Integer> {
    private final PictureFormat format;

    @Spec
    private CommandSpec command;

    @Mixin
    private SessionOptions session = new SessionOptions();

    @Mixin
    private ExportTarget target = new ExportTarget();

    @Mixin
    private PictureOptions picture = new PictureOptions();

    ExportPictureCommand(PictureFormat format) {
        this.format = format;
    }

    @Override
    public Integer call() throws Exception {
        PictureRequest request = picture.request(format);
        return target.export(
                command.commandLine(),
                session,
                (lanes, file) -> Pictures.write(lanes, request, file, ExportProgress.NONE));
    }
}
