package org.tripletlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.RunLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code export json}: what happened in every lane, as lines of JSON. */
@Command(
        name = "json",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Writes what happened in every lane as lines of JSON, those of \"train --json\" with their lane.")
final class ExportJsonCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private SessionOptions session = new SessionOptions();

    @Mixin
    private ExportTarget target = new ExportTarget();

    @Override
    public Integer call() throws Exception {
        return target.export(command.commandLine(), session, (lanes, file) -> export(lanes, file, ExportProgress.NONE));
    }

    private void export(List<LaneRecord> lanes, Path output, ExportProgress progress) throws IOException {
        RunLines.write(output, lanes, progress);
    }
}
