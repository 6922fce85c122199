package org.tripletlab.export;

import java.util.List;
import java.util.stream.Collectors;

/** Tables of values separated by commas, as RFC 4180 has them. */
public final class Csv {
    /** With these at the beginning of a cell, spreadsheets take it for a formula and compute it. */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private Csv() {}

    /** Returns a line with these cells, quoted where they need it, with its end. */
    public static String line(List<String> cells) {
        return cells.stream().map(Csv::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    /**
     * Returns a text from outside, such as the name of a class, that no spreadsheet takes for a formula: an apostrophe before it
     * marks it as text.
     */
    public static String harmless(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String cell) {
        return cell.matches("[^,\"\\r\\n]*") ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
