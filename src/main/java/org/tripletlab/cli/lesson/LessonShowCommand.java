package org.tripletlab.cli.lesson;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.tripletlab.lesson.LessonFile;
import org.tripletlab.lesson.LessonPrint;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lesson show}: the text of a lesson. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Prints a lesson as text: its pages with questions, experiments, expectations and notes.")
final class LessonShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private LessonLanguage language;

    @Parameters(paramLabel = "LESSON", description = LessonChoice.HELP)
    private String name;

    @Override
    public Integer call() throws IOException {
        LessonFile file = LessonChoice.one(name, language.chosen());
        LessonPrint.lines(file.lesson()).forEach(command.commandLine().getOut()::println);
        command.commandLine().getOut().flush();
        return CommandLine.ExitCode.OK;
    }
}
