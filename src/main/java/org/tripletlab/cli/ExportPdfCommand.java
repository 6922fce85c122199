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

/** {@code export pdf}: a picture of a saved session. */
@Command(
        name = "pdf",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Draws a picture of a session on a PDF page of its size, with real text.",
        footer = {"", "Example: tripletlab export pdf lesson.tripletlab --what sheet -o sheet.pdf"})
final class ExportPdfCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private SessionOptions session = new SessionOptions();

    @Mixin
    private ExportTarget target = new ExportTarget();

    @Mixin
    private PictureOptions picture = new PictureOptions();

    @Override
    public Integer call() throws Exception {
        PictureRequest request = picture.request(PictureFormat.PDF);
        return target.export(
                command.commandLine(),
                session,
                (lanes, file) -> Pictures.write(lanes, request, file, ExportProgress.NONE));
    }
}
