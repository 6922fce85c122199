package org.tripletlab.export.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.table.RunCsv;

/** {@code csv}: every number of every lane and step as a table. */
final class CsvExporter extends Exporter {
    private static final ExportOption<Boolean> MEASURED_ONLY = ExportOption.flag(
                    "measured-only", "Only the measured steps.")
            .in(FormField.row("export.rows").text("export.rows.measured-only"));

    private static final ExportOption<Boolean> DECIMAL_COMMA = ExportOption.flag(
                    "decimal-comma",
                    "Decimal commas, and semicolons between cells, as Excel has them in German, French and others.")
            .in(FormField.row("export.form").text("export.form.decimal-comma"));

    private static final ExportOption<Boolean> NO_MARK = ExportOption.flag(
                    "no-bom",
                    "Without the byte order mark, by which Excel knows UTF-8. Python's csv and R's read.csv take it"
                            + " for a part of the first name.")
            .in(FormField.row("export.form").text("export.form.no-bom"));

    CsvExporter() {
        super(
                new ExportFormat(
                        "csv",
                        "csv",
                        List.of("csv"),
                        false,
                        List.of(
                                "Writes every number of every lane as a CSV table, one line per step.",
                                "Numbers that are measured every 20 steps leave empty cells between; an undefined number is an empty cell.")),
                List.of(MEASURED_ONLY, DECIMAL_COMMA, NO_MARK));
    }

    @Override
    public ImageNeed need(OptionValues values) {
        return ImageNeed.NUMBERS;
    }

    @Override
    protected void writeFiles(ExportSource source, OptionValues values, Path target, ExportProgress progress)
            throws IOException {
        RunCsv.write(
                target,
                source.lanes(),
                new RunCsv.Options(values.get(MEASURED_ONLY), values.get(DECIMAL_COMMA), !values.get(NO_MARK)),
                progress);
    }
}
