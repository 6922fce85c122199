package org.tripletlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.RunCsv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code export csv}: every number of every lane and step as a table. */
@Command(
        name = "csv",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes every number of every lane as a table of comma-separated values, a line for each step.",
            "Numbers that are measured every 20 steps leave empty cells between; an undefined number is an empty cell."
        })
final class ExportCsvCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private SessionOptions session = new SessionOptions();

    @Mixin
    private ExportTarget target = new ExportTarget();

    @Option(names = "--measured-only", description = "Only the measured steps.")
    private boolean measuredOnly;

    @Override
    public Integer call() throws Exception {
        return target.export(command.commandLine(), session, (lanes, file) -> export(lanes, file, ExportProgress.NONE));
    }

    private void export(List<LaneRecord> lanes, Path output, ExportProgress progress) throws IOException {
        RunCsv.write(output, lanes, new RunCsv.Options(measuredOnly), progress);
    }
}
