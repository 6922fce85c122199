package org.tripletlab.cli.lesson;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.tripletlab.lesson.Lesson;
import org.tripletlab.lesson.LessonFile;
import org.tripletlab.lesson.Lessons;
import org.tripletlab.text.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lesson list}: the lessons of the program. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Prints the lessons of the program: id, duration and title.")
final class LessonListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private LessonLanguage language;

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        Language chosen = language.chosen();
        int width = Lessons.ids().stream().mapToInt(String::length).max().orElse(0);
        for (LessonFile file : Lessons.all(chosen)) {
            Lesson lesson = file.lesson();
            out.println(lesson.id() + " ".repeat(width - lesson.id().length() + 2) + lesson.minutes() + " min  "
                    + lesson.title());
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }
}
