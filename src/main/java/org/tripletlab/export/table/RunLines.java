package org.tripletlab.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tripletlab.evaluation.FinalReport;
import org.tripletlab.evaluation.FrozenNetwork;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.LaneTitles;
import org.tripletlab.history.RunnerView;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.io.AtomicFile;

/**
 * Record of every lane as lines of JSON, those of {@code train --json}: {@code start}, {@code step}, {@code event} and
 * {@code result}, each with its {@code lane}, one lane after the other.
 *
 * <p>A record holds what was measured while training; the {@code result} is its newest measurement. What {@code train} measures
 * only once at the end (neighbours, the verification curve, one-shot recognition) is measured again with the network of that step;
 * where only a newer one is left, or the images are not there, it is not in the result.
 */
public final class RunLines {
    private RunLines() {}

    /**
     * Writes the lines, whole or not at all.
     *
     * @param lanes one to four
     * @throws IOException with one sentence if the file cannot be written
     */
    public static void write(Path file, List<LaneRecord> lanes, ExportProgress progress) throws IOException {
        AtomicFile.write(file, out -> {
            progress.reached(0);
            List<String> titles = LaneTitles.of(lanes);
            for (int i = 0; i < lanes.size(); i++) {
                writeLane(out, lanes.get(i), titles.get(i));
                progress.reached((i + 1.0) / lanes.size());
            }
        });
    }

    private static void writeLane(OutputStream out, LaneRecord lane, String title) throws IOException {
        RunnerView view = lane.view();
        List<Recording> recordings = view.recordings();
        Map<String, Object> start = line("start", lane);
        start.put("name", title);
        start.putAll(RunJson.startFields(
                recordings.isEmpty() ? view.spec() : recordings.get(0).spec(), view.data()));
        put(out, start);
        List<SessionEvent> events = new ArrayList<>(view.history().events());
        for (Recording recording : recordings) {
            // An event follows from the measurement of its step, or was decided after it.
            putEvents(out, lane, events, recording.measurement().step() - 1);
            Map<String, Object> step = line("step", lane);
            step.putAll(RunJson.fields(recording.measurement()));
            put(out, step);
        }
        putEvents(out, lane, events, Integer.MAX_VALUE);
        if (!recordings.isEmpty()) {
            Map<String, Object> result = line("result", lane);
            result.putAll(result(view, recordings.get(recordings.size() - 1)));
            put(out, result);
        }
    }

    private static Map<String, Object> result(RunnerView view, Recording last) {
        FrozenNetwork network = view.latest().network();
        return network != null
                        && view.data().hasImages()
                        && network.step() == last.measurement().step()
                ? RunJson.fields(last.measurement(), FinalReport.of(network, view.data()), view.data())
                : RunJson.fields(last.measurement());
    }

    private static void putEvents(OutputStream out, LaneRecord lane, List<SessionEvent> events, int upTo)
            throws IOException {
        while (!events.isEmpty() && events.get(0).step() <= upTo) {
            Map<String, Object> line = line("event", lane);
            line.putAll(RunJson.eventFields(events.remove(0)));
            put(out, line);
        }
    }

    private static Map<String, Object> line(String type, LaneRecord lane) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("type", type);
        line.put("lane", String.valueOf(lane.letter()));
        return line;
    }

    private static void put(OutputStream out, Map<String, Object> line) throws IOException {
        out.write((RunJson.write(line) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
