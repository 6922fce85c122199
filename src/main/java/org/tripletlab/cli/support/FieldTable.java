package org.tripletlab.cli.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Fields of a result as lines of text: one line per field, a list of similar items as a table. Long content is only
 * counted, with a reference to the complete output.
 */
public final class FieldTable {
    private static final int MOST_ON_A_LINE = 10;
    private static final int MOST_ROWS = 20;
    private static final int WIDEST_CELL = 40;

    private FieldTable() {}

    /** Returns the lines with every list of at most twenty rows complete. */
    public static List<String> lines(Map<String, Object> fields) {
        return lines(fields, MOST_ROWS);
    }

    /** Returns the lines with every list of at most {@code mostRows} rows complete. */
    public static List<String> lines(Map<String, Object> fields, int mostRows) {
        List<String> lines = new ArrayList<>();
        fields.forEach((field, value) -> {
            if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map<?, ?>) {
                addTable(lines, field, list, mostRows);
            } else {
                lines.add(line(field, value instanceof List<?> list ? summary(list) : shown(value)));
            }
        });
        return lines;
    }

    private static void addTable(List<String> lines, String field, List<?> rows, int mostRows) {
        if (rows.size() > mostRows) {
            lines.add(line(field, rows.size() + " rows, in full with --json"));
            return;
        }
        lines.add(field);
        List<List<String>> cells = new ArrayList<>();
        cells.add(((Map<?, ?>) rows.get(0))
                .keySet().stream().map(Object::toString).toList());
        for (Object row : rows) {
            cells.add(((Map<?, ?>) row).values().stream().map(FieldTable::cell).toList());
        }
        int[] widths = IntStream.range(0, cells.get(0).size())
                .map(column -> cells.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElseThrow())
                .toArray();
        for (List<String> row : cells) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                line.append("  ")
                        .append(" ".repeat(widths[column] - row.get(column).length()))
                        .append(row.get(column));
            }
            lines.add(line.toString());
        }
    }

    private static String summary(List<?> values) {
        boolean nested = values.stream().anyMatch(List.class::isInstance);
        if (nested) {
            return values.size() + " rows, in full with --json";
        }
        if (values.size() > MOST_ON_A_LINE) {
            return values.size() + " values, in full with --json";
        }
        return values.isEmpty() ? "–" : values.stream().map(FieldTable::shown).collect(Collectors.joining(", "));
    }

    private static String line(String field, String value) {
        return String.format(Locale.ROOT, "%-28s %s", field, value);
    }

    /** A class name may be as long as the name of a folder, which would push the numbers beside it off the screen. */
    private static String cell(Object value) {
        String shown = shown(value);
        return shown.codePointCount(0, shown.length()) <= WIDEST_CELL
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, WIDEST_CELL - 1)) + "…";
    }

    private static String shown(Object value) {
        if (value == null) {
            return "–";
        }
        return value instanceof Double number ? String.format(Locale.ROOT, "%.4f", number) : value.toString();
    }
}
