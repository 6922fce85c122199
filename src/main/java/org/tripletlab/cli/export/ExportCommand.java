package org.tripletlab.cli.export;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code export}: takes what is in a session file out of the program; names the formats. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Takes what is in a session file out of the program.",
        subcommands = {
            ExportPngCommand.class,
            ExportSvgCommand.class,
            ExportPdfCommand.class,
            ExportHtmlCommand.class,
            ExportGifCommand.class,
            ExportMp4Command.class,
            ExportProjectorCommand.class,
            ExportCsvCommand.class,
            ExportJsonCommand.class,
            ExportNpzCommand.class,
            ExportWorksheetCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  tripletlab export png lesson.tripletlab --what contact -o contact.png",
            "  tripletlab export html lesson.tripletlab -o lesson.html",
            "  tripletlab export worksheet lesson.tripletlab --language zh -o lesson.pdf"
        })
public final class ExportCommand implements Runnable {
    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        command.commandLine().usage(command.commandLine().getOut());
    }
}
