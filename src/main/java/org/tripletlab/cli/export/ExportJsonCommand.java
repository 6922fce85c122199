package org.tripletlab.cli.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.table.RunLines;
import picocli.CommandLine.Command;

/** {@code export json}: what happened in every lane, as lines of JSON. */
@Command(
        name = "json",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Writes what happened in every lane as lines of JSON, those of \"train --json\" with their lane.")
final class ExportJsonCommand extends SessionExport {
    @Override
    void write(List<LaneRecord> lanes, Path output) throws IOException {
        RunLines.write(output, lanes, ExportProgress.NONE);
    }
}
