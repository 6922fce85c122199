package org.tripletlab.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The fields of a result as lines for people: one line a field, a list of like things as a small table of its own. What
 * would fill the screen is only counted, with the word of where it is told in full.
 */
final class FieldTable {
    private static final int MOST_ON_A_LINE = 10;
    private static final int MOST_ROWS = 20;

    private FieldTable() {}

    static List<String> lines(Map<String, Object> fields) {
        List<String> lines = new ArrayList<>();
        fields.forEach((field, value) -> {
            if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map<?, ?>) {
                addTable(lines, field, list);
            } else {
                lines.add(line(field, value instanceof List<?> list ? summary(list) : shown(value)));
            }
        });
        return lines;
    }

    private static void addTable(List<String> lines, String field, List<?> rows) {
        if (rows.size() > MOST_ROWS) {
            lines.add(line(field, rows.size() + " rows, in full with --json"));
            return;
        }
        lines.add(field);
        List<List<String>> cells = new ArrayList<>();
        cells.add(((Map<?, ?>) rows.get(0))
                .keySet().stream().map(Object::toString).toList());
        for (Object row : rows) {
            cells.add(((Map<?, ?>) row).values().stream().map(FieldTable::shown).toList());
        }
        for (List<String> row : cells) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                int at = column;
                int width = cells.stream()
                        .mapToInt(each -> each.get(at).length())
                        .max()
                        .orElseThrow();
                line.append("  ")
                        .append(" ".repeat(width - row.get(at).length()))
                        .append(row.get(at));
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

    private static String shown(Object value) {
        if (value == null) {
            return "–";
        }
        return value instanceof Double number ? String.format(Locale.ROOT, "%.4f", number) : value.toString();
    }
}
