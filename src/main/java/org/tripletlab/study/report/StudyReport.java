package org.tripletlab.study.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.export.Html;
import org.tripletlab.study.Axis;
import org.tripletlab.study.Grid;
import org.tripletlab.study.Shard;
import org.tripletlab.study.Study;
import org.tripletlab.study.summary.StudyCell;
import org.tripletlab.study.summary.StudySummary;

/**
 * Report of a study as a self-contained HTML page in both languages, without scripts or network access. It is also
 * well-formed XML.
 */
public final class StudyReport {
    private final StudySummary summary;
    private final ReportFacts facts;
    private final Wording words = new Wording();

    private StudyReport(StudySummary summary, ReportFacts facts) {
        this.summary = summary;
        this.facts = facts;
    }

    /** Returns the page. */
    public static String html(StudySummary summary, ReportFacts facts, ReportFacts.Spheres spheres) throws IOException {
        return new StudyReport(summary, facts).page(spheres);
    }

    private String page(ReportFacts.Spheres spheres) throws IOException {
        Study study = summary.study();
        StringBuilder body = new StringBuilder();
        body.append("<input type=\"radio\" name=\"language\" id=\"show-en\" checked=\"checked\"/>")
                .append("<input type=\"radio\" name=\"language\" id=\"show-zh\"/>")
                .append("<nav><label for=\"show-en\">English</label><label for=\"show-zh\">简体中文</label></nav><main>")
                .append(head(study));
        for (int grid = 0; grid < study.grids().size(); grid++) {
            List<StudyCell> cells = summary.cells(grid);
            if (!cells.isEmpty()) {
                body.append(new GridSection(summary, grid, cells, words).html(spheres));
            }
        }
        if (!summary.outcomes().isEmpty()) {
            body.append(DiagnosisSection.html(summary, words));
        }
        body.append(repeat(study)).append("</main>");
        return "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"><head><meta charset=\"utf-8\"/>"
                + "<meta name=\"viewport\" content=\"width=device-width\"/><title>"
                + Html.escape("TripletLab · " + study.id()) + "</title><style>" + style() + "</style></head><body>"
                + body
                + "</body></html>\n";
    }

    private String head(Study study) {
        StringBuilder html = new StringBuilder(Html.element("h1", "", words.say("study." + known(study) + ".name")));
        html.append(Html.element("p", "lead", words.say("study." + known(study) + ".help")));
        int done = summary.outcomes().size();
        int all = summary.runs().size();
        html.append(Html.element(
                "p",
                "facts",
                words.say(
                        "study.report.facts",
                        done,
                        all,
                        datasets(),
                        String.join("; ", facts.programs()),
                        String.join(", ", facts.days()),
                        String.join("; ", facts.machines()))));
        if (done < all) {
            html.append(Html.element(
                    "p",
                    "warning",
                    facts.shard().equals(Shard.WHOLE)
                            ? words.say("study.report.incomplete", all - done)
                            : words.say("study.report.part", facts.shard().toString(), all - done)));
        }
        return html.toString();
    }

    private String datasets() {
        return summary.outcomes().stream()
                .map(outcome -> outcome.result().get("dataset"))
                .filter(java.util.Objects::nonNull)
                .map(Object::toString)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String repeat(Study study) {
        String commands =
                study.grids().stream().map(grid -> command(study, grid)).collect(Collectors.joining("\n"));
        return "<section>" + Html.element("h2", "", words.say("study.report.repeat"))
                + Html.element("pre", "", Html.escape(commands)) + "</section>";
    }

    /** Returns the command that runs a grid. */
    private static String command(Study study, Grid grid) {
        StringBuilder command = new StringBuilder("tripletlab study " + known(study));
        for (Parameter<?> parameter : org.tripletlab.experiment.Parameters.all()) {
            String value = grid.base().get(parameter);
            if (value != null && !value.equals(ExperimentSpec.DEFAULT.text(parameter))) {
                command.append(" --").append(parameter.id()).append(' ').append(quoted(value));
            }
        }
        for (Axis axis : grid.axes()) {
            boolean commas = axis.values().stream().anyMatch(value -> value.contains(","));
            command.append(" --vary ")
                    .append(quoted(axis.parameter().id() + "=" + String.join(commas ? ";" : ",", axis.values())));
        }
        return command.toString();
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_.,=/+-]*") ? word : "\"" + word + "\"";
    }

    /** Studies of the user's own have no texts of their own. */
    private static String known(Study study) {
        return org.tripletlab.study.PresetStudies.all().stream()
                        .anyMatch(each -> each.id().equals(study.id()))
                ? study.id()
                : Study.OWN;
    }

    private static String style() throws IOException {
        try (InputStream in = StudyReport.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
