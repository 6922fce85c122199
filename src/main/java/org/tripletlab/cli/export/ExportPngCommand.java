package org.tripletlab.cli.export;

import org.tripletlab.export.picture.PictureFormat;
import picocli.CommandLine.Command;

/** {@code export png}: a picture of a saved session. */
@Command(
        name = "png",
        description = "Draws a picture of a session as pixels, with the recipe of the run inside.",
        footer = {"", "Example: tripletlab export png lesson.tripletlab --what sheet -o sheet.png"})
final class ExportPngCommand extends ExportPictureCommand {
    ExportPngCommand() {
        super(PictureFormat.PNG);
    }
}
