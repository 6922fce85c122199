package org.tripletlab.cli.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tripletlab.cli.support.SessionOptions;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.table.RunCsv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code export csv}: every number of every lane and step as a table. */
@Command(
        name = "csv",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes every number of every lane as a table of comma-separated values, a line for each step.",
            "Numbers that are measured every 20 steps leave empty cells between; an undefined number is an empty cell."
        })
final class ExportCsvCommand extends SessionExport {
    @Option(names = "--measured-only", description = "Only the measured steps.")
    private boolean measuredOnly;

    @Option(
            names = "--decimal-comma",
            description =
                    "Decimal commas, and semicolons between cells, as Excel has them in German, French and others.")
    private boolean decimalCommas;

    @Option(
            names = "--no-bom",
            description =
                    "Without the byte order mark, by which Excel knows UTF-8. Python's csv and R's read.csv take it"
                            + " for a part of the first name.")
    private boolean noMark;

    @Override
    SessionOptions.Need need() {
        return SessionOptions.Need.NUMBERS;
    }

    @Override
    void write(List<LaneRecord> lanes, Path output) throws IOException {
        RunCsv.write(output, lanes, new RunCsv.Options(measuredOnly, decimalCommas, !noMark), ExportProgress.NONE);
    }
}
