package org.tripletlab.cli.export;

import org.tripletlab.export.picture.PictureFormat;
import picocli.CommandLine.Command;

/** {@code export svg}: a picture of a saved session. */
@Command(
        name = "svg",
        description = "Draws a picture of a session as vectors with real text, for the web and drawing programs.",
        footer = {"", "Example: tripletlab export svg lesson.tripletlab --what sheet -o sheet.svg"})
final class ExportSvgCommand extends ExportPictureCommand {
    ExportSvgCommand() {
        super(PictureFormat.SVG);
    }
}
