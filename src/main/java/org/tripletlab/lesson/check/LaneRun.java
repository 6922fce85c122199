package org.tripletlab.lesson.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.export.table.RunJson;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.lesson.LaneProgress;
import org.tripletlab.lesson.LessonAction.Change;
import org.tripletlab.lesson.LessonPlan;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.runner.TrainingRun;

/**
 * A lane of a run of a lesson, trained to its end without a window.
 *
 * @param letter its letter
 * @param spec its experiment at step 0
 * @param changes step → change before the next step
 * @param measurements its measurements, in order
 * @param end id → value of the metrics of the end
 */
record LaneRun(
        char letter,
        ExperimentSpec spec,
        Map<Integer, UnaryOperator<ExperimentSpec>> changes,
        List<Measurement> measurements,
        Map<String, Double> end) {
    /**
     * Trains a lane.
     *
     * @param run the run of the lesson
     * @param lane index of the lane
     * @param spec the experiment with its seed and data set
     * @param data its images
     * @param cancelled called at every step; true stops it
     * @throws CancellationException if it was stopped
     */
    static LaneRun train(
            LessonPlan.Run run, int lane, ExperimentSpec spec, TrainingData data, BooleanSupplier cancelled) {
        char letter = (char) ('A' + lane);
        Map<Integer, UnaryOperator<ExperimentSpec>> changes = new LinkedHashMap<>();
        for (LessonPlan.Stop stop : run.stops()) {
            for (Change change : stop.changes()) {
                if (change.lane().isEmpty() || change.lane().get() == letter) {
                    changes.merge(
                            stop.from(), change::applyTo, (first, next) -> before -> next.apply(first.apply(before)));
                }
            }
        }
        List<Measurement> measurements = new ArrayList<>();
        TrainingRun.Result result = TrainingRun.run(
                spec,
                data,
                new TrainingRun.Listener() {
                    @Override
                    public void recorded(Recording recording) {
                        measurements.add(recording.measurement());
                    }

                    @Override
                    public void happened(SessionEvent event) {
                        // The measurements contain the state.
                    }

                    @Override
                    public void stepDone(int step, int steps) {
                        if (cancelled.getAsBoolean()) {
                            throw new CancellationException("The check was stopped.");
                        }
                    }
                },
                TrainingRun.Options.changing(changes));
        Map<String, Double> end = new HashMap<>();
        RunJson.fields(result, data).forEach((id, value) -> {
            if (value instanceof Number number) {
                end.put(id, number.doubleValue());
            }
        });
        return new LaneRun(letter, spec, changes, measurements, end);
    }

    /** Returns what was known when the run came to a stop. */
    LaneProgress at(OptionalInt until) {
        int last = Math.min(until.orElse(Integer.MAX_VALUE), spec.get(Parameters.STEPS));
        List<Measurement> seen =
                measurements.stream().filter(each -> each.step() <= last).toList();
        ExperimentSpec then = spec;
        for (Map.Entry<Integer, UnaryOperator<ExperimentSpec>> change : changes.entrySet()) {
            then = change.getKey() < last ? change.getValue().apply(then) : then;
        }
        boolean atEnd = last == spec.get(Parameters.STEPS);
        return new LaneProgress(letter, then, seen, atEnd ? end : Map.of());
    }
}
