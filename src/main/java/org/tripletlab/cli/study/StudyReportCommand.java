package org.tripletlab.cli.study;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tripletlab.study.folder.StudyExecution;
import org.tripletlab.study.report.DiagnosisSection;
import org.tripletlab.study.summary.StudySummary;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code study report}: writes the report of a study again, finished or not. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Writes report.html, results.csv and results.json of a study's folder again, finished or not.")
final class StudyReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @CommandLine.Parameters(paramLabel = "DIR", description = "Folder of the study.")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        StudySummary summary = StudyExecution.tell(folder);
        PrintWriter out = command.commandLine().getOut();
        if (!summary.outcomes().isEmpty()) {
            out.println(DiagnosisSection.line(summary));
        }
        out.println("Report: " + folder.resolve(StudyExecution.REPORT));
        return CommandLine.ExitCode.OK;
    }
}
