package org.tripletlab.study.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tripletlab.export.Html;
import org.tripletlab.study.outcome.DiagnosisAudit;
import org.tripletlab.study.summary.StudySummary;

/** Report section on the reliability of a study's states: how often the geometry contradicts them. */
public final class DiagnosisSection {
    private static final List<String> COLUMNS =
            List.of("judged", "collapsed", "false-alarms", "partly", "missed", "not-yet", "separated");

    private DiagnosisSection() {}

    static String html(StudySummary summary, Wording words) {
        DiagnosisAudit recorded = DiagnosisAudit.recorded(summary.outcomes());
        DiagnosisAudit rediagnosed = DiagnosisAudit.rediagnosed(summary.outcomes());
        StringBuilder html = new StringBuilder("<section>")
                .append(Html.element("h2", "", words.say("study.report.check")))
                .append(Html.element("p", "note", words.say("study.report.check.note")))
                .append("<div class=\"wide\"><table><thead><tr><th></th>");
        COLUMNS.forEach(column -> html.append(Html.element("th", "", words.say("study.report.check." + column))));
        html.append("</tr></thead><tbody>");
        row(html, "recorded-ends", recorded.ends(), words);
        if (recorded.measurements().judged() > recorded.ends().judged()) {
            row(html, "recorded-all", recorded.measurements(), words);
        }
        if (rediagnosed.ends().judged() > 0) {
            row(html, "again-ends", rediagnosed.ends(), words);
            row(html, "again-all", rediagnosed.measurements(), words);
        }
        return html.append("</tbody></table></div></section>").toString();
    }

    private static void row(StringBuilder html, String name, DiagnosisAudit.Count count, Wording words) {
        html.append("<tr>").append(Html.element("th", "", words.say("study.report.check." + name)));
        cell(html, count.judged(), false);
        cell(html, count.collapsed(), false);
        cell(html, count.falseAlarms(), true);
        cell(html, count.partlyWhileSpread(), false);
        cell(html, count.missed(), true);
        cell(html, count.notYet(), false);
        cell(html, count.separatedWithoutOrder(), true);
        html.append("</tr>");
    }

    private static void cell(StringBuilder html, int number, boolean isFault) {
        html.append(Html.element("td", isFault && number > 0 ? "warning" : "", String.valueOf(number)));
    }

    /** Returns the audit as fields for JSON. */
    static Map<String, Object> fields(StudySummary summary) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("recorded", fields(DiagnosisAudit.recorded(summary.outcomes())));
        fields.put("rediagnosed", fields(DiagnosisAudit.rediagnosed(summary.outcomes())));
        return fields;
    }

    private static Map<String, Object> fields(DiagnosisAudit audit) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("ends", fields(audit.ends()));
        fields.put("measurements", fields(audit.measurements()));
        return fields;
    }

    private static Map<String, Object> fields(DiagnosisAudit.Count count) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("judged", count.judged());
        fields.put("collapsed", count.collapsed());
        fields.put("collapsedBelowR09", count.falseAlarms());
        fields.put("partlyCollapsedBelowR09", count.partlyWhileSpread());
        fields.put("aboveR099NotCalledCollapsed", count.missed());
        fields.put("aboveR099NotYetThreeRunning", count.notYet());
        fields.put("separatedBelowAccuracy09", count.separatedWithoutOrder());
        return fields;
    }

    /** Returns the audit as a line of English. */
    public static String line(StudySummary summary) {
        DiagnosisAudit recorded = DiagnosisAudit.recorded(summary.outcomes());
        DiagnosisAudit rediagnosed = DiagnosisAudit.rediagnosed(summary.outcomes());
        return "Diagnosis check (collapsed with R̄ < 0.9 / R̄ > 0.99 not called collapsed / separated with an accuracy < 0.9):"
                + " as recorded " + faults(recorded.ends()) + " runs, "
                + faults(recorded.measurements()) + " states; by the rules of this program "
                + faults(rediagnosed.ends()) + " runs, " + faults(rediagnosed.measurements()) + " states.";
    }

    private static String faults(DiagnosisAudit.Count count) {
        return count.falseAlarms() + " / " + count.missed() + " / " + count.separatedWithoutOrder() + " of "
                + count.judged();
    }
}
