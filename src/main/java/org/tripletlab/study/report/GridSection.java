package org.tripletlab.study.report;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.export.Html;
import org.tripletlab.metric.catalogue.Metric.Better;
import org.tripletlab.study.Axis;
import org.tripletlab.study.StudyRun;
import org.tripletlab.study.outcome.RunOutcome;
import org.tripletlab.study.summary.Repetitions;
import org.tripletlab.study.summary.StudyCell;
import org.tripletlab.study.summary.StudyMetric;
import org.tripletlab.study.summary.StudySummary;

/** Report section of one grid: the table of its cells, then plots and pictures. */
final class GridSection {
    /** Largest number of cells with plots; more have maps and tables only. */
    static final int MOST_PICTURED = 40;

    /** Smallest number of values along both axes of a map. */
    private static final int LEAST_MAPPED = 3;

    /** Largest number of runs listed, to keep the page small enough to send. */
    private static final int MOST_LISTED = 200;

    private static final int DOT_PLOTS = 4;
    /** Number of metrics that fit side by side on a page. */
    private static final int MAIN = 7;

    private final StudySummary summary;
    private final int grid;
    private final List<StudyCell> cells;
    private final Wording words;
    private final List<StudyMetric> metrics;

    GridSection(StudySummary summary, int grid, List<StudyCell> cells, Wording words) {
        this.summary = summary;
        this.grid = grid;
        this.cells = cells;
        this.words = words;
        this.metrics = summary.metrics(grid);
    }

    String html(ReportFacts.Spheres spheres) {
        StringBuilder html = new StringBuilder("<section>");
        Optional<String> maps = maps();
        maps.ifPresent(html::append);
        String table = CellTable.html(cells, metrics.subList(0, Math.min(MAIN, metrics.size())), words);
        if (cells.size() <= MOST_PICTURED) {
            html.append(Html.element("p", "note", words.say("study.report.table.note")))
                    .append(table)
                    .append(cards(spheres))
                    .append(dots());
        } else {
            html.append(folded("study.report.all-cells", table));
        }
        if (metrics.size() > MAIN) {
            html.append(
                    folded("study.report.more", CellTable.html(cells, metrics.subList(MAIN, metrics.size()), words)));
        }
        boolean few = summary.runs().stream().filter(run -> run.grid() == grid).count() <= MOST_LISTED;
        html.append(
                few
                        ? folded("study.report.all-runs", runs())
                        : Html.element("p", "note", words.say("study.report.runs-elsewhere")));
        return html.append("</section>").toString();
    }

    private String cards(ReportFacts.Spheres spheres) {
        StringBuilder html = new StringBuilder(Html.element("h2", "", words.say("study.report.spheres")));
        html.append(Html.element("p", "note", words.say("study.report.spheres.note")))
                .append("<div class=\"cards\">");
        for (StudyCell cell : cells) {
            html.append("<figure>");
            spheres.of(StudySummary.example(cell))
                    .ifPresent(jpeg -> html.append(
                            "<img alt=\"" + Html.escape(words.plainName(cell)) + "\" src=\"data:image/jpeg;base64,"
                                    + Base64.getEncoder().encodeToString(jpeg) + "\"/>"));
            html.append(CurvePlot.draw(cell, steps(cell)));
            html.append(Html.element("figcaption", "", words.name(cell.settings())))
                    .append("</figure>");
        }
        return html.append("</div>").toString();
    }

    private int steps(StudyCell cell) {
        return cell.outcomes().stream()
                .flatMap(outcome -> outcome.trace().steps().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    private String dots() {
        StringBuilder html = new StringBuilder(Html.element("h2", "", words.say("study.report.runs-apart")));
        metrics.stream()
                .filter(metric -> metric.better() != Better.NEITHER)
                .limit(DOT_PLOTS)
                .forEach(metric -> html.append(Html.element("h3", "", CellTable.heading(metric, words)))
                        .append(DotPlot.draw(cells, metric, words)));
        return html.toString();
    }

    /**
     * Returns a map for every combination of the other varied parameters, if at least two numeric ones have enough
     * values.
     */
    private Optional<String> maps() {
        List<Axis> numbers = summary.study().grids().get(grid).axes().stream()
                .filter(axis -> axis.isNumeric()
                        && axis.parameter() != Parameters.SEED
                        && axis.values().size() >= LEAST_MAPPED)
                .toList();
        if (numbers.size() < 2) {
            return Optional.empty();
        }
        Axis up = numbers.get(0);
        Axis across = numbers.get(1);
        Map<Map<String, String>, List<StudyCell>> others = cells.stream()
                .collect(Collectors.groupingBy(
                        cell -> {
                            Map<String, String> other = new LinkedHashMap<>(cell.settings());
                            other.remove(up.parameter().id());
                            other.remove(across.parameter().id());
                            return other;
                        },
                        LinkedHashMap::new,
                        Collectors.toList()));
        StringBuilder html = new StringBuilder(Html.element("h2", "", words.say("study.report.map")));
        html.append(Html.element("p", "note", words.say("study.report.map.note")))
                .append(Html.element(
                        "p",
                        "note",
                        "→ " + words.parameter(across.parameter()) + " &#160; ↑ " + words.parameter(up.parameter())))
                .append("<div class=\"maps\">");
        others.forEach((other, mapped) -> html.append("<figure>")
                .append(Html.element("figcaption", "", words.name(other)))
                .append(HeatMap.draw(mapped, across, up))
                .append("</figure>"));
        return Optional.of(html.append("</div>").toString());
    }

    private String runs() {
        Map<Integer, StudyRun> byIndex = summary.runs().stream().collect(Collectors.toMap(StudyRun::index, run -> run));
        List<StudyRun> ofGrid =
                summary.runs().stream().filter(run -> run.grid() == grid).toList();
        StringBuilder html = new StringBuilder("<table><thead><tr>")
                .append(CellTable.headings(ofGrid.get(0).varied(), words))
                .append(Html.element("th", "", words.say("study.report.state")));
        metrics.forEach(metric -> html.append(Html.element("th", "", CellTable.heading(metric, words))));
        html.append("</tr></thead><tbody>");
        for (RunOutcome outcome : summary.outcomes()) {
            StudyRun run = byIndex.get(outcome.index());
            if (run.grid() != grid) {
                continue;
            }
            List<String> row = new ArrayList<>();
            row.add(CellTable.names(run.varied(), words));
            if (outcome.failure().isPresent()) {
                row.add("<td class=\"warning\" colspan=\"" + (metrics.size() + 1) + "\">"
                        + Html.escape(outcome.failure().get()) + "</td>");
            } else {
                row.add(Html.element("td", "", words.say("state." + outcome.state() + ".word")));
                metrics.forEach(
                        metric -> row.add(Html.element("td", "", metric.show(outcome.number(metric.metric())))));
            }
            html.append("<tr>").append(String.join("", row)).append("</tr>");
        }
        return html.append("</tbody></table>").toString();
    }

    private String folded(String key, String content) {
        return "<details><summary>" + words.say(key) + "</summary><div class=\"wide\">" + content + "</div></details>";
    }

    /** Returns mean ± standard deviation as text. */
    static String meanAndDeviation(Repetitions values, StudyMetric metric) {
        return metric.show(values.mean())
                + (Double.isNaN(values.deviation())
                        ? ""
                        : Html.element("small", "", " ± " + metric.show(values.deviation())));
    }
}
