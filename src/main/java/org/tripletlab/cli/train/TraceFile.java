package org.tripletlab.cli.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tripletlab.export.table.RunJson;
import org.tripletlab.io.AtomicFile;
import org.tripletlab.metric.diagnosis.Measurement;

/** Table of the measured steps of a run as comma-separated values, if requested. */
public final class TraceFile {
    private final Optional<Path> file;
    private final List<String> rows = new ArrayList<>();

    /** Creates a table that is written to a file, or not at all. */
    public TraceFile(Optional<Path> file) {
        this.file = file;
    }

    void add(Measurement measurement) {
        if (file.isEmpty()) {
            return;
        }
        Map<String, Object> fields = RunJson.fields(measurement);
        if (rows.isEmpty()) {
            rows.add(String.join(",", fields.keySet()));
        }
        rows.add(fields.values().stream().map(TraceFile::cell).collect(Collectors.joining(",")));
    }

    void write() throws IOException {
        if (file.isPresent()) {
            byte[] table = (String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
            AtomicFile.write(file.get(), out -> out.write(table));
        }
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).collect(Collectors.joining(" "))
                : value.toString();
    }
}
