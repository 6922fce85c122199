package org.tripletlab.export;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Pieces of a page. Everything that was not written by the program itself goes through {@link #escape}. */
public final class Html {
    private Html() {}

    /** Returns text that no browser takes for anything but text, in an element or in a quoted attribute. */
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
            }
        }
        return safe.toString();
    }

    /** Returns an element with a class around content that is safe already. */
    public static String element(String name, String cssClass, String content) {
        String attribute = cssClass.isEmpty() ? "" : " class=\"" + cssClass + "\"";
        return "<" + name + attribute + ">" + content + "</" + name + ">";
    }

    /** Returns a number with some digits after the point; a dash if it is undefined. */
    public static String number(double value, int digits) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + digits + "f", value) : "–";
    }

    /**
     * Returns the path of a drawing through the pieces of a curve; a single sample is a dash.
     *
     * @param corner gives the coordinates of a sample
     */
    public static String path(List<List<Integer>> pieces, IntFunction<String> corner) {
        return pieces.stream()
                .map(piece -> piece.stream().map(corner::apply).collect(Collectors.joining("L", "M", ""))
                        + (piece.size() == 1 ? "h2" : ""))
                .collect(Collectors.joining());
    }

    /** Returns a coordinate of a drawing. */
    public static String at(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
