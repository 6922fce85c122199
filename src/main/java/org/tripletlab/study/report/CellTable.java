package org.tripletlab.study.report;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.export.Html;
import org.tripletlab.metric.catalogue.Metric.Better;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.study.summary.Repetitions;
import org.tripletlab.study.summary.StudyCell;
import org.tripletlab.study.summary.StudyMetric;

/**
 * Table of the cells of a grid: shares of collapsed and separated runs, and mean ± standard deviation of each metric.
 */
final class CellTable {
    /** R̄ above which classes are narrow only because all embeddings are. */
    private static final double NEARLY_ONE_POINT = 0.9;

    private CellTable() {}

    static String html(List<StudyCell> cells, List<StudyMetric> metrics, Wording words) {
        StringBuilder html = new StringBuilder(
                "<div class=\"wide\"><table><thead><tr>" + headings(cells.get(0).settings(), words));
        for (String key : List.of("runs", "collapsed", "step", "separated")) {
            html.append(Html.element("th", "", words.say("study.report." + key)));
        }
        metrics.forEach(metric -> html.append(Html.element("th", "", heading(metric, words))));
        html.append("</tr></thead><tbody>");
        Set<String> best = best(cells, metrics);
        for (int i = 0; i < cells.size(); i++) {
            StudyCell cell = cells.get(i);
            int runs = cell.outcomes().size();
            html.append("<tr>")
                    .append(names(cell.settings(), words))
                    .append(Html.element("td", "", runs + (cell.failed() > 0 ? " + " + cell.failed() + " ✗" : "")))
                    .append(share(cell.everCollapsed(), runs, "collapsed"))
                    .append(Html.element(
                            "td", "", Html.number(cell.stepsToCollapse().median(), 0)))
                    .append(share(cell.ended("separated"), runs, "separated"));
            for (StudyMetric metric : metrics) {
                html.append(Html.element(
                        "td",
                        best.contains(i + metric.field()) ? "best" : "",
                        GridSection.meanAndDeviation(cell.spread(metric.metric()), metric)));
            }
            html.append("</tr>");
        }
        return html.append("</tbody></table></div>").toString();
    }

    /** Returns a column heading for each varied parameter. */
    static String headings(Map<String, String> settings, Wording words) {
        return settings.keySet().stream()
                .map(id -> Html.element("th", "", words.parameter(Parameters.byId(id))))
                .collect(Collectors.joining());
    }

    /** Returns a table cell for the value of each varied parameter. */
    static String names(Map<String, String> settings, Wording words) {
        return settings.entrySet().stream()
                .map(each -> Html.element("th", "", words.value(each.getKey(), each.getValue())))
                .collect(Collectors.joining());
    }

    /** Returns the name of a metric with its direction of improvement. */
    static String heading(StudyMetric metric, Wording words) {
        String arrow = switch (metric.better()) {
            case HIGHER -> " ↑";
            case LOWER -> " ↓";
            case NEITHER -> "";
        };
        return words.say(metric.labelKey()) + arrow;
    }

    private static String share(int some, int all, String cssClass) {
        return Html.element("td", all > 0 && some == all ? cssClass : "", some == 0 ? "·" : some + "/" + all);
    }

    /**
     * Returns row + field of the best mean of each metric, unless all are equal. A collapsed or nearly collapsed cell
     * is never best: its classes have no width, which would win every measure of compactness.
     */
    private static Set<String> best(List<StudyCell> cells, List<StudyMetric> metrics) {
        Set<String> best = new HashSet<>();
        for (StudyMetric metric : metrics) {
            boolean alike = cells.stream()
                            .map(cell -> cell.spread(metric.metric()).mean())
                            .distinct()
                            .count()
                    < 2;
            if (metric.better() == Better.NEITHER || alike) {
                continue;
            }
            int sign = metric.better() == Better.HIGHER ? 1 : -1;
            java.util.stream.IntStream.range(0, cells.size())
                    .boxed()
                    .filter(i -> isSpread(cells.get(i)))
                    .filter(i -> !Double.isNaN(mean(cells.get(i), metric)))
                    .max(Comparator.comparingDouble(i -> sign * mean(cells.get(i), metric)))
                    .ifPresent(i -> best.add(i + metric.field()));
        }
        return best;
    }

    private static boolean isSpread(StudyCell cell) {
        double resultant = cell.spread(Metrics.MEAN_RESULTANT_LENGTH).mean();
        return cell.ended("collapsed") == 0 && !(resultant > NEARLY_ONE_POINT);
    }

    private static double mean(StudyCell cell, StudyMetric metric) {
        Repetitions values = cell.spread(metric.metric());
        return values.mean();
    }
}
