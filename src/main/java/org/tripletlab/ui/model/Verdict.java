package org.tripletlab.ui.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.tripletlab.compare.ComparisonVerdict;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.text.Texts;

/**
 * What is said of the lanes at the step that is shown.
 *
 * @param summary who is ahead
 * @param headline who is ahead and what to think of that; says so if they still run
 * @param lanes a sentence about each lane, in their order
 */
public record Verdict(String summary, String headline, List<String> lanes) {
    /** Returns the verdict; empty until something is measured in every lane. */
    public static Optional<Verdict> of(LanesModel lanes, Texts texts) {
        Optional<List<Measurement>> measured = lanes.shownMeasurements();
        if (measured.isEmpty()) {
            return Optional.empty();
        }
        Sentences sentences = new Sentences(texts);
        List<String> names = names(lanes);
        boolean over = lanes.lanes().stream().allMatch(lane -> isOver(lane.run()));
        ComparisonVerdict verdict = ComparisonVerdict.of(
                lanes.specs(), names, measured.get().stream().map(Optional::of).toList(), over);
        String summary = sentences.say(verdict.summary());
        String soFar = over ? summary : texts.format("race.so-far", summary);
        StringBuilder headline = new StringBuilder(soFar);
        verdict.remarks().forEach(remark -> headline.append(' ').append(sentences.say(remark)));
        return Optional.of(new Verdict(
                soFar,
                headline.toString(),
                verdict.lanes().stream().map(sentences::say).toList()));
    }

    /** Returns what the lanes are called; those of the same name are told apart by their letters. */
    private static List<String> names(LanesModel lanes) {
        List<String> names =
                lanes.lanes().stream().map(lane -> lane.nameProperty().get()).toList();
        return lanes.lanes().stream()
                .map(lane -> {
                    String name = lane.nameProperty().get();
                    boolean shared = Collections.frequency(names, name) > 1;
                    return shared ? lane.letter() + " · " + name : name;
                })
                .toList();
    }

    /** Returns all that a verdict follows from, quick to compare: as long as it stays the same, so does the verdict. */
    public static List<Object> basis(LanesModel lanes, Texts texts) {
        List<Object> basis = new ArrayList<>(List.of(texts.language()));
        for (LaneModel lane : lanes.lanes()) {
            // A lane never measures a step twice within a generation.
            Measurement measurement = lane.run().shownMeasurementProperty().get();
            basis.add(measurement == null ? -1 : measurement.step());
            basis.add(lane.run().view().generation());
            basis.add(lane.run().view().spec());
            basis.add(lane.nameProperty().get());
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
