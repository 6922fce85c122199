package org.tripletlab.study.report;

import static org.tripletlab.export.Html.at;

import java.util.Arrays;
import java.util.List;
import org.tripletlab.export.Html;
import org.tripletlab.plot.Ticks;
import org.tripletlab.plot.ValueAxis;
import org.tripletlab.study.summary.Repetitions;
import org.tripletlab.study.summary.StudyCell;
import org.tripletlab.study.summary.StudyMetric;

/** Plot of one metric over all cells: a row per cell, a dot per run, a line at the mean. */
final class DotPlot {
    private static final double NAME_WIDTH = 350;
    private static final double WIDTH = 940;
    private static final double ROW = 20;
    private static final double RIGHT = 16;
    private static final double FOOT = 26;
    private static final int MOST_DISTANCES = 5;
    private static final double[] ROUND = {1, 2, 5, 10};

    private DotPlot() {}

    /** Returns the drawing; empty if no run has a value. */
    static String draw(List<StudyCell> cells, StudyMetric metric, Wording words) {
        double[] all = cells.stream()
                .flatMapToDouble(
                        cell -> Arrays.stream(cell.spread(metric.metric()).values()))
                .toArray();
        if (all.length == 0) {
            return "";
        }
        Ticks ticks = Ticks.around(
                Arrays.stream(all).min().orElseThrow(),
                Arrays.stream(all).max().orElseThrow(),
                MOST_DISTANCES,
                false,
                ROUND);
        ValueAxis axis = ticks.axis();
        double height = cells.size() * ROW + FOOT;
        StringBuilder svg = new StringBuilder(
                "<svg class=\"dots\" viewBox=\"0 0 " + at(WIDTH) + " " + at(height) + "\" role=\"img\">");
        for (double tick : ticks.values()) {
            double x = x(axis, tick);
            svg.append(line("grid", x, 0, x, height - FOOT + 4));
            svg.append("<text class=\"tick\" text-anchor=\"middle\" x=\"" + at(x) + "\" y=\"" + at(height - 8) + "\">"
                    + (metric.isShare()
                            ? Html.number(100 * tick, Math.max(0, ticks.digits() - 2)) + "%"
                            : Html.number(tick, ticks.digits()))
                    + "</text>");
        }
        for (int i = 0; i < cells.size(); i++) {
            double y = i * ROW + ROW / 2;
            StudyCell cell = cells.get(i);
            svg.append("<foreignObject x=\"0\" y=\"" + at(y - ROW / 2) + "\" width=\"" + at(NAME_WIDTH - 10)
                    + "\" height=\"" + at(ROW) + "\"><div xmlns=\"http://www.w3.org/1999/xhtml\" class=\"row-name\">"
                    + words.name(cell.settings()) + "</div></foreignObject>");
            Repetitions values = cell.spread(metric.metric());
            svg.append(line("lane", NAME_WIDTH, y, WIDTH - RIGHT, y));
            for (double value : values.values()) {
                svg.append("<circle class=\"dot\" r=\"3.4\" cx=\"" + at(x(axis, value)) + "\" cy=\"" + at(y) + "\"/>");
            }
            if (values.count() > 1) {
                double x = x(axis, values.mean());
                svg.append(line("mean", x, y - 7, x, y + 7));
            }
        }
        return svg.append("</svg>").toString();
    }

    private static double x(ValueAxis axis, double value) {
        return NAME_WIDTH + axis.share(value) * (WIDTH - RIGHT - NAME_WIDTH);
    }

    private static String line(String cssClass, double x1, double y1, double x2, double y2) {
        return "<line class=\"" + cssClass + "\" x1=\"" + at(x1) + "\" y1=\"" + at(y1) + "\" x2=\"" + at(x2)
                + "\" y2=\"" + at(y2) + "\"/>";
    }
}
