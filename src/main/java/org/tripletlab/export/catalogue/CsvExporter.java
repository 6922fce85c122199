package org.tripletlab.export.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.table.RunCsv;

/** {@code csv}: every number of every lane and step as a table. */
final class CsvExporter extends Exporter {
    private static final ExportOption<Boolean> MEASURED_ONLY = ExportOption.flag(
                    "measured-only", "Write measured steps only.")
            .in(FormField.row("export.rows").text("export.rows.measured-only"));

    private static final ExportOption<Boolean> DECIMAL_COMMA = ExportOption.flag(
                    "decimal-comma",
                    "Use decimal commas, and semicolons between cells, as Excel does in German, French and others.")
            .in(FormField.row("export.form").text("export.form.decimal-comma"));

    private static final ExportOption<Boolean> NO_MARK = ExportOption.flag(
                    "no-bom",
                    "Leave out the byte order mark, by which Excel recognises UTF-8. Python's csv and R's read.csv take it"
                            + " as part of the first name.")
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
                                "Cells are empty between measurements (every 20 steps) and where a number is undefined.")),
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
