package org.tripletlab.study.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tripletlab.export.table.Csv;
import org.tripletlab.study.StudyRun;
import org.tripletlab.study.outcome.RunOutcome;
import org.tripletlab.study.summary.Repetitions;
import org.tripletlab.study.summary.StudyCell;
import org.tripletlab.study.summary.StudySummary;

/** Tables of a study for other programs. */
public final class StudyTables {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private StudyTables() {}

    /** Returns a table with a line per run: varied values, all scalar fields of the result, duration, failure. */
    public static String csv(StudySummary summary) {
        Map<Integer, StudyRun> runs = summary.runs().stream().collect(Collectors.toMap(StudyRun::index, run -> run));
        Set<String> varied = new LinkedHashSet<>();
        summary.runs().forEach(run -> varied.addAll(run.varied().keySet()));
        Set<String> fields = new LinkedHashSet<>();
        summary.outcomes().forEach(outcome -> fields.addAll(outcome.result().keySet()));
        List<String> head = new ArrayList<>(List.of("run", "grid"));
        // The parameter "loss" and the measured "loss" would be two columns of one name.
        varied.forEach(parameter -> head.add(fields.contains(parameter) ? parameter + "-parameter" : parameter));
        head.addAll(fields);
        head.addAll(List.of("seconds", "failure"));
        StringBuilder csv = new StringBuilder(Csv.line(head));
        for (RunOutcome outcome : summary.outcomes()) {
            StudyRun run = runs.get(outcome.index());
            List<String> cells = new ArrayList<>(List.of(String.valueOf(run.index()), String.valueOf(run.grid())));
            varied.forEach(parameter -> cells.add(run.varied().getOrDefault(parameter, "")));
            fields.forEach(field -> cells.add(shown(outcome.result().get(field))));
            cells.add(String.valueOf(outcome.seconds()));
            cells.add(outcome.failure().orElse(""));
            csv.append(Csv.line(cells));
        }
        return csv.toString();
    }

    /**
     * Returns the cells of the study as JSON: for every number the count, mean, standard deviation, minimum and
     * maximum.
     */
    public static String json(StudySummary summary, ReportFacts facts) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("type", "study");
        root.put("study", summary.study().id());
        root.put("runs", summary.runs().size());
        root.put("done", summary.outcomes().size());
        root.put("shard", facts.shard().toString());
        root.put("programs", facts.programs());
        root.put("machines", facts.machines());
        root.put("days", facts.days());
        List<Map<String, Object>> cells = new ArrayList<>();
        for (int grid = 0; grid < summary.study().grids().size(); grid++) {
            for (StudyCell cell : summary.cells(grid)) {
                cells.add(cell(cell));
            }
        }
        root.put("diagnosisCheck", DiagnosisSection.fields(summary));
        root.put("cells", cells);
        try {
            return MAPPER.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Object> cell(StudyCell cell) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("grid", cell.grid());
        facts.put("settings", cell.settings());
        facts.put("runs", cell.outcomes().size());
        facts.put("failed", cell.failed());
        facts.put("everCollapsed", cell.everCollapsed());
        Map<String, Integer> states = new LinkedHashMap<>();
        cell.outcomes().forEach(outcome -> states.merge(outcome.state(), 1, Integer::sum));
        facts.put("states", states);
        Set<String> fields = new LinkedHashSet<>();
        cell.outcomes().forEach(outcome -> fields.addAll(outcome.result().keySet()));
        Map<String, Object> numbers = new LinkedHashMap<>();
        for (String field : fields) {
            Repetitions values = cell.spread(field);
            if (values.count() > 0) {
                numbers.put(field, numbers(values));
            }
        }
        facts.put("metrics", numbers);
        return facts;
    }

    private static Map<String, Object> numbers(Repetitions values) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("count", values.count());
        numbers.put("mean", values.mean());
        numbers.put("deviation", Double.isNaN(values.deviation()) ? null : values.deviation());
        numbers.put("median", values.median());
        numbers.put("values", values.values());
        return numbers;
    }

    private static String shown(Object value) {
        return value == null ? "" : value.toString();
    }
}
