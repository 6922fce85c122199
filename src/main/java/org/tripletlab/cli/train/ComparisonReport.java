package org.tripletlab.cli.train;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tripletlab.cli.support.Terminal;
import org.tripletlab.compare.ComparisonSpec;
import org.tripletlab.compare.ComparisonTraining;
import org.tripletlab.compare.ComparisonVerdict;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.export.table.RunJson;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.runner.TrainingRun;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;

/** Report of a comparison: as a table and sentences, or as JSON lines. Called by the threads of all lanes. */
final class ComparisonReport implements ComparisonTraining.Listener {
    private final ComparisonSpec race;
    private final List<String> names;
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean json;
    private final Texts texts = new Texts(Language.ENGLISH);
    private final boolean terminal = Terminal.isWatched();

    ComparisonReport(ComparisonSpec race, PrintWriter out, PrintWriter err, boolean json) {
        this.race = race;
        this.names = race.plainNames();
        this.out = out;
        this.err = err;
        this.json = json;
    }

    void begin(List<TrainingData> data) {
        if (json) {
            List<Map<String, Object>> lanes = new ArrayList<>();
            for (int lane = 0; lane < names.size(); lane++) {
                Map<String, Object> each = new LinkedHashMap<>();
                each.put("name", names.get(lane));
                each.putAll(RunJson.recipe(race.lanes().get(lane), data.get(lane)));
                lanes.add(each);
            }
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("type", "start");
            line.put("lanes", lanes);
            line.put("startDiffersIn", race.broken().stream().map(Parameter::id).toList());
            line.put("shapesDifferIn", race.shapes().stream().map(Parameter::id).toList());
            out.println(RunJson.write(line));
            return;
        }
        err.println("Racing on " + data.get(0).training().id() + ": " + String.join(" | ", names) + ".");
        if (!race.broken().isEmpty()) {
            err.println("The comparison is not fair: the lanes differ in "
                    + String.join(
                            ", ", race.broken().stream().map(Parameter::id).toList()) + ".");
        }
        if (!race.shapes().isEmpty()) {
            err.println("Only layers of equal shape have equal initial weights, because the lanes differ in "
                    + String.join(
                            ", ", race.shapes().stream().map(Parameter::id).toList()) + ".");
        }
    }

    @Override
    public synchronized void recorded(int lane, Recording recording) {
        if (json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("type", "step");
            line.put("lane", lane);
            line.putAll(RunJson.fields(recording.measurement()));
            out.println(RunJson.write(line));
        }
    }

    @Override
    public synchronized void happened(int lane, SessionEvent event) {
        if (json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("type", "event");
            line.put("lane", lane);
            line.put("step", event.step());
            line.put("event", event.kind().id());
            line.put("arguments", event.arguments());
            out.println(RunJson.write(line));
            return;
        }
        err.println((terminal ? "\r" : "") + "Step " + event.step() + ", " + names.get(lane) + ": "
                + texts.format("event." + event.kind().id(), event.arguments().toArray()));
    }

    @Override
    public synchronized void stepDone(int lane, int step, int steps) {
        if (terminal && !json && lane == 0 && (step % 20 == 0 || step == steps)) {
            err.printf(Locale.ROOT, "\rstep %d of %d ", step, steps);
            err.flush();
        }
    }

    void end(List<TrainingData> data, List<TrainingRun.Result> results, ComparisonVerdict verdict) {
        if (json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("type", "result");
            List<Map<String, Object>> lanes = new ArrayList<>();
            for (int lane = 0; lane < names.size(); lane++) {
                Map<String, Object> each = new LinkedHashMap<>();
                each.put("name", names.get(lane));
                each.putAll(RunJson.fields(results.get(lane), data.get(lane)));
                each.put("verdict", RaceCommand.say(texts, verdict.lanes().get(lane)));
                lanes.add(each);
            }
            line.put("lanes", lanes);
            line.put("ahead", verdict.ahead().map(names::get).orElse(null));
            line.put("verdict", RaceCommand.say(texts, verdict.summary()));
            line.put(
                    "remarks",
                    verdict.remarks().stream()
                            .map(remark -> RaceCommand.say(texts, remark))
                            .toList());
            out.println(RunJson.write(line));
            return;
        }
        if (terminal) {
            err.println();
        }
        verdict.lanes().forEach(sentence -> out.println(RaceCommand.say(texts, sentence)));
        out.println();
        out.println(RaceCommand.say(texts, verdict.summary()));
        verdict.remarks().forEach(remark -> out.println(RaceCommand.say(texts, remark)));
        out.flush();
    }
}
