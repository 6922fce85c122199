package org.tripletlab.export.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.table.RunLines;

/** {@code json}: the events and measurements of every lane as lines of JSON. */
final class JsonExporter extends Exporter {
    JsonExporter() {
        super(
                new ExportFormat(
                        "json",
                        "json",
                        List.of("jsonl", "json"),
                        false,
                        List.of(
                                "Writes every lane as JSON Lines, the lines of \"train --json\" with the letter of their lane.")),
                List.of());
    }

    @Override
    protected void writeFiles(ExportSource source, OptionValues values, Path target, ExportProgress progress)
            throws IOException {
        RunLines.write(target, source.lanes(), progress);
    }
}
