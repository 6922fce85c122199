package org.tripletlab.cli.export;

import org.tripletlab.export.picture.PictureFormat;
import picocli.CommandLine.Command;

/** {@code export pdf}: a picture of a saved session. */
@Command(
        name = "pdf",
        description = "Draws a picture of a session on a PDF page of its size, with real text.",
        footer = {"", "Example: tripletlab export pdf lesson.tripletlab --what sheet -o sheet.pdf"})
final class ExportPdfCommand extends ExportPictureCommand {
    ExportPdfCommand() {
        super(PictureFormat.PDF);
    }
}
