package org.tripletlab.study.report;

import static org.tripletlab.export.Html.at;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tripletlab.export.Html;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.study.Axis;
import org.tripletlab.study.summary.StudyCell;

/** Heat map of the share of collapsed runs over two numeric parameters, from blue (none) to rust (all). */
final class HeatMap {
    private static final double LEFT = 46;
    private static final double TOP = 6;
    private static final double SIDE_X = 44;
    private static final double SIDE_Y = 30;
    private static final double FOOT = 20;

    private HeatMap() {}

    /**
     * Returns the map of these cells.
     *
     * @param across axis from left to right
     * @param up axis from bottom to top
     */
    static String draw(List<StudyCell> cells, Axis across, Axis up) {
        Map<List<String>, StudyCell> byPlace = new HashMap<>();
        for (StudyCell cell : cells) {
            byPlace.put(
                    List.of(
                            cell.settings().get(across.parameter().id()),
                            cell.settings().get(up.parameter().id())),
                    cell);
        }
        double width = LEFT + SIDE_X * across.values().size();
        double height = TOP + SIDE_Y * up.values().size() + FOOT;
        StringBuilder svg = new StringBuilder(
                "<svg class=\"heat\" viewBox=\"0 0 " + at(width) + " " + at(height) + "\" role=\"img\">");
        for (int j = 0; j < up.values().size(); j++) {
            double y = TOP + SIDE_Y * (up.values().size() - 1 - j);
            svg.append(text("end", LEFT - 7, y + SIDE_Y / 2 + 4, up.values().get(j)));
            for (int i = 0; i < across.values().size(); i++) {
                Optional<StudyCell> cell = Optional.ofNullable(
                        byPlace.get(List.of(across.values().get(i), up.values().get(j))));
                svg.append(square(LEFT + SIDE_X * i, y, cell));
            }
        }
        for (int i = 0; i < across.values().size(); i++) {
            svg.append(text(
                    "middle",
                    LEFT + SIDE_X * (i + 0.5),
                    height - 5,
                    across.values().get(i)));
        }
        return svg.append("</svg>").toString();
    }

    private static String square(double x, double y, Optional<StudyCell> cell) {
        String box = "<rect x=\"" + at(x + 1) + "\" y=\"" + at(y + 1) + "\" width=\"" + at(SIDE_X - 2) + "\" height=\""
                + at(SIDE_Y - 2) + "\" rx=\"3\" ";
        if (cell.isEmpty() || cell.get().outcomes().isEmpty()) {
            return box + "fill=\"none\" stroke=\"#c9d0d9\"/>";
        }
        int runs = cell.get().outcomes().size();
        int collapsed = cell.get().ended("collapsed");
        double angle = cell.get().spread(Metrics.SMALLEST_ANGLE).mean();
        return box + "fill=\"" + colour((double) collapsed / runs) + "\"/>"
                + text("middle", x + SIDE_X / 2, y + SIDE_Y / 2 + 4, Html.number(angle, 0) + "°");
    }

    /** From blue to rust, over white: the ends differ in hue and not only in lightness. */
    private static String colour(double share) {
        double warm = Math.max(0, 2 * share - 1);
        double cool = Math.max(0, 1 - 2 * share);
        int red = (int) Math.round(245 - 85 * cool - 15 * warm);
        int green = (int) Math.round(243 - 40 * cool - 105 * warm);
        int blue = (int) Math.round(238 - 5 * cool - 130 * warm);
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    private static String text(String anchor, double x, double y, String words) {
        return "<text text-anchor=\"" + anchor + "\" x=\"" + at(x) + "\" y=\"" + at(y) + "\">" + Html.escape(words)
                + "</text>";
    }
}
