package org.tripletlab.export;

import java.util.List;
import java.util.stream.Collectors;

/** Tables of values separated by commas, as RFC 4180 has them. */
public final class Csv {
    private Csv() {}

    /** Returns a line with these cells, quoted where they need it, with its end. */
    public static String line(List<String> cells) {
        return cells.stream().map(Csv::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String quoted(String cell) {
        return cell.matches("[^,\"\\r\\n]*") ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
