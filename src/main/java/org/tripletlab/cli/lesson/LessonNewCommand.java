package org.tripletlab.cli.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tripletlab.io.AtomicFile;
import org.tripletlab.lesson.LessonFile;
import org.tripletlab.lesson.LessonTemplate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lesson new}: a lesson to start from. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Writes a commented lesson that passes the check, to be edited in a text editor.")
final class LessonNewCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "FILE", description = "The new file. It must end in .md; .zh.md makes it Chinese.")
    private Path file;

    @Option(names = "--force", description = "Overwrite an existing file.")
    private boolean force;

    @Override
    public Integer call() throws IOException {
        if (!file.toString().endsWith(LessonFile.SUFFIX)) {
            throw new CommandLine.ParameterException(
                    command.commandLine(), file + ": a lesson must end in " + LessonFile.SUFFIX + ".");
        }
        if (Files.exists(file) && !force) {
            throw new CommandLine.ParameterException(
                    command.commandLine(), file + " exists already. Give another name, or --force to overwrite it.");
        }
        byte[] text =
                LessonTemplate.bytes(LessonFile.languageOf(file.getFileName().toString()));
        AtomicFile.write(file, out -> out.write(text));
        command.commandLine()
                .getOut()
                .println("Wrote " + file + ". Check it with: tripletlab lesson check " + file + " --seeds 3");
        return CommandLine.ExitCode.OK;
    }
}
