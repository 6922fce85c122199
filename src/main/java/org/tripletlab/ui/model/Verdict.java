package org.tripletlab.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tripletlab.compare.ComparisonVerdict;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.text.Texts;

/**
 * Verdict on the lanes at the shown step.
 *
 * @param summary the leading lane
 * @param remarks how reliable the lead is, and what the comparison shows; may be empty
 * @param lanes a sentence about each lane, in order
 */
public record Verdict(String summary, String remarks, List<String> lanes) {
    /** Returns the summary with the remarks. */
    public String headline() {
        return (summary + " " + remarks).strip();
    }

    /** Returns the verdict; empty until every lane has a measurement. */
    public static Optional<Verdict> of(LanesModel lanes, Texts texts) {
        Optional<List<Measurement>> measured = lanes.shownMeasurements();
        if (measured.isEmpty()) {
            return Optional.empty();
        }
        Sentences sentences = new Sentences(texts);
        // Names of several words read as lists in a sentence.
        List<String> names = lanes.lanes().stream()
                .map(lane -> String.valueOf(lane.letter()))
                .toList();
        boolean over = lanes.lanes().stream().allMatch(lane -> isOver(lane.run()));
        ComparisonVerdict verdict = ComparisonVerdict.of(
                lanes.starts(),
                lanes.specs(),
                names,
                measured.get().stream().map(Optional::of).toList(),
                over);
        String summary = sentences.say(verdict.summary());
        String soFar = over ? summary : texts.format("race.so-far", summary);
        return Optional.of(new Verdict(
                soFar,
                verdict.remarks().stream().map(sentences::say).collect(texts.sentences()),
                verdict.lanes().stream().map(sentences::say).toList()));
    }

    /** Returns the values that determine the verdict, quick to compare: the verdict changes only if they change. */
    public static List<Object> basis(LanesModel lanes, Texts texts) {
        List<Object> basis = new ArrayList<>(List.of(texts.language()));
        for (LaneModel lane : lanes.lanes()) {
            // A lane measures a step only once within a generation.
            Measurement measurement = lane.run().shownMeasurementProperty().get();
            basis.add(measurement == null ? -1 : measurement.step());
            basis.add(measurement == null ? "" : measurement.diagnosis().state());
            basis.add(lane.run().view().generation());
            basis.add(lane.run().view().spec());
            basis.add(lane.letter());
            basis.add(isOver(lane.run()));
        }
        return basis;
    }

    private static boolean isOver(LiveModel run) {
        RunnerPhase phase = run.view().phase();
        return run.liveProperty().get()
                && (phase == RunnerPhase.FINISHED || phase == RunnerPhase.DIVERGED || phase == RunnerPhase.FAILED);
    }
}
