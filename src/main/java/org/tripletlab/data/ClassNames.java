package org.tripletlab.data;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Lists of class names in options: joined by commas, {@code s31-s40} for a range in the data set's order.
 *
 * <p>A name that holds a comma or a quotation mark, or begins or ends with a blank, goes in double quotes, in which a
 * quotation mark is written twice: {@code "Smith, J",Doe}. Text in quotes is never a range; two quoted names with a
 * hyphen between them are. An unquoted text that is the name of a class is that class, even with hyphens. Names match
 * independent of the encoding of their accents, composed or decomposed (macOS).
 */
public final class ClassNames {
    private static final String QUOTED = "\"(?:[^\"]|\"\")*\"";
    /**
     * After these characters, or at the beginning, a quotation mark opens a name; elsewhere it is a letter, as in 5".
     */
    private static final String BEFORE_QUOTES = ",;+=-";

    private ClassNames() {}

    /** Returns a name with composed accents, the form that is stored, compared and drawn. */
    public static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /** Returns names with composed accents, or unchanged if two of them would become equal. */
    static List<String> composed(List<String> names) {
        List<String> composed = names.stream().map(ClassNames::composed).toList();
        return composed.stream().distinct().count() == names.stream().distinct().count()
                ? composed
                : List.copyOf(names);
    }

    /** Returns a name with every control character replaced by a space, for tables and pictures. */
    public static String onOneLine(String name) {
        return name.replaceAll("\\p{Cc}", " ");
    }

    /** Returns labels as class names, for classes without names. */
    public static List<String> numbers(int[] labels) {
        return Arrays.stream(labels).mapToObj(Integer::toString).toList();
    }

    /** Returns a name for a list, in quotes if necessary. */
    public static String quoted(String name) {
        boolean plain = name.indexOf(',') < 0
                && name.indexOf('"') < 0
                && name.indexOf(';') < 0
                && !name.isEmpty()
                && name.equals(name.strip());
        return plain ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** Returns names as a list for an option, each quoted if necessary. */
    public static String list(List<String> names) {
        return names.stream().map(ClassNames::quoted).collect(Collectors.joining(","));
    }

    /**
     * Splits a list at its commas outside quotes.
     *
     * @return at least one part, stripped, with its quotes
     */
    public static List<String> parts(String text) {
        return parts(text, ',');
    }

    /**
     * Splits a text at a separator outside quotes.
     *
     * @return at least one part, stripped, with its quotes
     */
    public static List<String> parts(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        char before = ',';
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                inside = inside ? false : before == '"' || BEFORE_QUOTES.indexOf(before) >= 0;
            } else if (c == separator && !inside) {
                parts.add(text.substring(from, i).strip());
                from = i + 1;
            }
            if (inside || !Character.isWhitespace(c)) {
                before = c;
            }
        }
        parts.add(text.substring(from).strip());
        return parts;
    }

    /**
     * Resolves one part of a list.
     *
     * @param names names of all classes, by label
     * @param part one name or a range, as from {@link #parts}
     * @return its first and last label, equal for one class; empty if there is no such class
     */
    public static Optional<int[]> range(List<String> names, String part) {
        int one = label(names, part);
        if (one >= 0) {
            return Optional.of(new int[] {one, one});
        }
        for (int dash = part.indexOf('-'); dash >= 0; dash = part.indexOf('-', dash + 1)) {
            int first = label(names, part.substring(0, dash).strip());
            int last = label(names, part.substring(dash + 1).strip());
            if (first >= 0 && last >= first) {
                return Optional.of(new int[] {first, last});
            }
        }
        return Optional.empty();
    }

    /** Returns the label of a name, in quotes or not; −1 if there is none. */
    public static int label(List<String> names, String written) {
        int exact = names.indexOf(written);
        if (exact >= 0) {
            return exact;
        }
        boolean inQuotes = written.matches("(?s)" + QUOTED);
        String name = inQuotes ? written.substring(1, written.length() - 1).replace("\"\"", "\"") : written;
        int found = names.indexOf(name);
        for (int label = 0; label < names.size() && found < 0; label++) {
            if (composed(names.get(label)).equals(composed(name))) {
                found = label;
            }
        }
        return found;
    }
}
