package org.tripletlab.export.table;

import java.util.List;
import java.util.stream.Collectors;

/** Tables of values separated by commas, as RFC 4180 has them. */
public final class Csv {
    /** With these at the beginning of a cell, spreadsheets take it for a formula and compute it. */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private Csv() {}

    /** Returns a line with these cells, quoted where they need it, with its end. */
    public static String line(List<String> cells) {
        return line(cells, ',');
    }

    /** Returns a line with another separator between the cells. */
    static String line(List<String> cells, char separator) {
        return cells.stream().map(cell -> quoted(cell, separator)).collect(Collectors.joining("" + separator)) + "\r\n";
    }

    /**
     * Returns a text from outside, such as the name of a class, that no spreadsheet takes for a formula: an apostrophe before it
     * marks it as text.
     */
    public static String harmless(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String cell, char separator) {
        return cell.indexOf(separator) < 0 && cell.matches("[^\"\\r\\n]*")
                ? cell
                : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
