package org.tripletlab.cli.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.tripletlab.study.folder.StudyExecution;
import org.tripletlab.study.folder.StudyMerge;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code study merge}: merges parts that were run separately. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = "Merges the folders of parts of one study (--shard) into one, with its report.")
final class StudyMergeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @CommandLine.Parameters(paramLabel = "DIR", arity = "1..*", description = "Folders of the parts.")
    private List<Path> parts;

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "New folder of the merged study.")
    private Path output;

    @Override
    public Integer call() throws IOException {
        int missing = StudyMerge.merge(parts, output);
        if (missing > 0) {
            command.commandLine()
                    .getErr()
                    .println("Runs missing in all parts: " + missing
                            + ". \"tripletlab study\" with the same options and --output "
                            + output + " makes them.");
        }
        command.commandLine().getOut().println("Report: " + output.resolve(StudyExecution.REPORT));
        return CommandLine.ExitCode.OK;
    }
}
