package org.tripletlab.study.report;

import static org.tripletlab.export.Html.at;

import java.util.List;
import org.tripletlab.export.Html;
import org.tripletlab.metric.catalogue.Metric;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.plot.CurvePieces;
import org.tripletlab.study.outcome.RunOutcome;
import org.tripletlab.study.outcome.Trace;
import org.tripletlab.study.summary.StudyCell;

/**
 * Plot of the curves of a cell's runs, a thin line per run: R̄ (rust), the smallest angle as a share of its upper bound
 * (blue) and the nearest class mean accuracy (grey), all between 0 and 1 over the steps.
 */
final class CurvePlot {
    private static final double WIDTH = 260;
    private static final double HEIGHT = 104;
    private static final double LEFT = 20;
    private static final double BOTTOM = 16;
    private static final double TOP = 4;

    private CurvePlot() {}

    /** Returns the drawing; empty if nothing was measured. */
    static String draw(StudyCell cell, int steps) {
        if (cell.outcomes().isEmpty() || steps < 1) {
            return "";
        }
        StringBuilder svg = new StringBuilder(
                "<svg class=\"curve\" viewBox=\"0 0 " + at(WIDTH) + " " + at(HEIGHT) + "\" role=\"img\">");
        for (double share : new double[] {0, 0.5, 1}) {
            double y = y(share);
            svg.append("<line class=\"grid\" x1=\"" + at(LEFT) + "\" y1=\"" + at(y) + "\" x2=\"" + at(WIDTH - 4)
                    + "\" y2=\"" + at(y) + "\"/>");
            svg.append("<text class=\"tick\" text-anchor=\"end\" x=\"" + at(LEFT - 4) + "\" y=\"" + at(y + 3.5) + "\">"
                    + (share == 0.5 ? ".5" : Html.number(share, 0)) + "</text>");
        }
        svg.append("<text class=\"tick\" x=\"" + at(LEFT) + "\" y=\"" + at(HEIGHT - 3) + "\">0</text>");
        svg.append("<text class=\"tick\" text-anchor=\"end\" x=\"" + at(WIDTH - 4) + "\" y=\"" + at(HEIGHT - 3) + "\">"
                + steps + "</text>");
        for (RunOutcome outcome : cell.outcomes()) {
            double bound = outcome.number(Metrics.TAMMES_BOUND);
            svg.append(path("accuracy", outcome.trace(), Metrics.NEAREST_AXIS_ACCURACY, 1, steps));
            svg.append(path("angle", outcome.trace(), Metrics.SMALLEST_ANGLE, bound, steps));
            svg.append(path("resultant", outcome.trace(), Metrics.MEAN_RESULTANT_LENGTH, 1, steps));
        }
        return svg.append("</svg>").toString();
    }

    private static String path(String cssClass, Trace trace, Metric metric, double whole, int steps) {
        List<Double> values = trace.series().getOrDefault(metric.id(), List.of());
        String path = Html.path(
                CurvePieces.of(values.size(), i -> values.get(i) / whole),
                i -> Math.round(LEFT + (WIDTH - 4 - LEFT) * trace.steps().get(i) / steps) + " "
                        + at(y(Math.min(1, values.get(i) / whole))));
        return path.isEmpty() ? "" : "<path class=\"" + cssClass + "\" d=\"" + path + "\"/>";
    }

    private static double y(double share) {
        return TOP + (1 - share) * (HEIGHT - BOTTOM - TOP);
    }
}
