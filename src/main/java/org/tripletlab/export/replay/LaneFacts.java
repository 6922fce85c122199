package org.tripletlab.export.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.tripletlab.data.Dataset;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.OrderedFields;
import org.tripletlab.export.RecipeLine;
import org.tripletlab.history.RunnerView;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.history.StepSeries;
import org.tripletlab.metric.catalogue.Metric;
import org.tripletlab.metric.catalogue.Metrics;

/** Data of a lane besides its points, as written into the JSON of the page. */
final class LaneFacts {
    private LaneFacts() {}

    /** Returns the facts of a lane: its name, frames with their diagnoses, curves, events, recipe and credit. */
    static Map<String, Object> of(
            LaneRecord lane, Map<String, String> name, LaneFrames frames, int probe, PageTexts words) {
        RunnerView view = lane.view();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("letter", String.valueOf(lane.letter()));
        facts.put("name", name);
        facts.put("probe", probe);
        facts.put("embeddingSize", view.recordings().get(0).snapshot().embeddingSize());
        facts.put("code", frames.code() == PositionCode.SPHERE ? "sphere" : "ball");
        facts.put("axes", frames.axes());
        facts.put("frames", frames(view, frames, words));
        facts.put("states", states(view.recordings()));
        facts.put("events", events(view.history().events(), words));
        facts.put("curves", curves(view));
        facts.put("recipe", RecipeLine.of(view.spec(), Optional.of(view.data())));
        facts.put("credit", words.credit(view.data().probing()));
        return facts;
    }

    /** Returns the images of a lane: what is the same for all lanes that show the same ones. */
    static Map<String, Object> probe(TrainingData data, int[] points, PictureSprite sprite) {
        EvaluationSet probe = data.probe();
        Dataset from = data.probing();
        List<Integer> labels = new ArrayList<>();
        List<Integer> images = new ArrayList<>();
        for (int point : points) {
            labels.add(probe.labels()[point]);
            images.add(probe.row(point));
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("dataset", from.id());
        facts.put("classNames", probe.classNames());
        facts.put("unseen", data.unseenClasses().stream().toArray());
        facts.put("labels", labels);
        facts.put("images", images);
        facts.put("drawings", probe.examples().areDrawings());
        facts.put("columns", sprite.columns());
        facts.put("imageWidth", sprite.width());
        facts.put("imageHeight", sprite.height());
        facts.put("sprite", sprite.address());
        return facts;
    }

    private static List<Map<String, Object>> frames(RunnerView view, LaneFrames frames, PageTexts words) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (int i = 0; i < frames.recordings().size(); i++) {
            Recording recording = frames.recordings().get(i);
            Map<String, Object> frame = new LinkedHashMap<>();
            frame.put("step", recording.measurement().step());
            frame.put("state", recording.measurement().diagnosis().state().id());
            frame.put("words", words.explanation(recording, view.data().probe()));
            frame.put("shown", Curve.rounded(frames.shares()[i]));
            all.add(frame);
        }
        return all;
    }

    /** Returns where each state begins, over all recordings, not only those that have a frame. */
    private static List<Map<String, Object>> states(List<Recording> recordings) {
        List<Map<String, Object>> states = new ArrayList<>();
        String before = "";
        for (Recording recording : recordings) {
            String state = recording.measurement().diagnosis().state().id();
            if (!state.equals(before)) {
                states.add(OrderedFields.of("step", recording.measurement().step(), "state", state));
                before = state;
            }
        }
        return states;
    }

    private static List<Map<String, Object>> events(List<SessionEvent> events, PageTexts words) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (SessionEvent event : events) {
            all.add(OrderedFields.of("step", event.markedStep(), "words", words.event(event)));
        }
        return all;
    }

    private static Map<String, Object> curves(RunnerView view) {
        Map<String, Object> curves = new LinkedHashMap<>();
        curves.put("loss", curve(view, Metrics.LOSS));
        curves.put("floor", measured(view.recordings(), Recording::collapseFloor));
        curves.put("concentration", curve(view, Metrics.MEAN_RESULTANT_LENGTH));
        curves.put("angle", curve(view, Metrics.SMALLEST_ANGLE));
        curves.put("largestAngle", curve(view, Metrics.TAMMES_BOUND));
        curves.put("accuracy", curve(view, Metrics.NEAREST_AXIS_ACCURACY));
        curves.put("active", curve(view, Metrics.ACTIVE_FRACTION));
        return curves;
    }

    private static Map<String, Object> curve(RunnerView view, Metric metric) {
        StepSeries series = view.history().series();
        return metric.isOfEveryStep()
                ? Curve.of(series.count(), i -> i + 1, i -> series.value(metric, i))
                : measured(
                        view.recordings(), recording -> recording.measurement().value(metric));
    }

    private static Map<String, Object> measured(List<Recording> recordings, ToDoubleFunction<Recording> number) {
        return Curve.of(
                recordings.size(),
                i -> recordings.get(i).measurement().step(),
                i -> number.applyAsDouble(recordings.get(i)));
    }
}
