package org.tripletlab.cli.lesson;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lesson}: lessons of the program and of files. */
@Command(
        name = "lesson",
        mixinStandardHelpOptions = true,
        subcommands = {
            LessonListCommand.class,
            LessonShowCommand.class,
            LessonCheckCommand.class,
            LessonNewCommand.class
        },
        description = {
            "Lists, prints and checks lessons, and writes a new one to start from.",
            "A lesson is a Markdown file, or the id of a lesson of the program. The Chinese file of a lesson ends in"
                    + " \".zh.md\"."
        },
        footer = {
            "",
            "Examples:",
            "  tripletlab lesson show hardest-teacher",
            "  tripletlab lesson new batch-size.md",
            "  tripletlab lesson check batch-size.md --seeds 3"
        })
public final class LessonCommand implements Runnable {
    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(command.commandLine(), "Give a subcommand: list, show, check or new.");
    }
}
