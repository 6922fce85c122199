package org.tripletlab.cli.export;

import org.tripletlab.export.catalogue.Exporters;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code export}: takes what is in a session file out of the program; names the formats. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Exports a session as pictures, video, web page, worksheet or data.",
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

    /** Adds the command of each exporter to the parsed command {@code export}. */
    public static void addFormats(CommandLine export) {
        Exporters.all().forEach(exporter -> export.addSubcommand(exporter.id(), FormatCommand.of(exporter)));
    }

    @Override
    public void run() {
        command.commandLine().usage(command.commandLine().getOut());
    }
}
