package org.tripletlab.export.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tripletlab.compare.ComparisonVerdict;
import org.tripletlab.compare.LaneNames;
import org.tripletlab.compare.LaneStart;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.explain.Explanation;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.LaneTitles;
import org.tripletlab.export.RecipeLine;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.text.Message;
import org.tripletlab.text.Texts;

/** Captions of lanes in pictures, in one language. */
final class LaneCaptions {
    private final Texts texts;
    private final List<LaneRecord> lanes;
    private final List<String> names;

    LaneCaptions(Texts texts, List<LaneRecord> lanes) {
        this.texts = texts;
        this.lanes = lanes;
        List<ExperimentSpec> specs =
                lanes.stream().map(lane -> lane.view().spec()).toList();
        List<ExperimentSpec> starts = starts();
        List<Map<Parameter<?>, String>> differing =
                LaneNames.of(Stream.concat(starts.stream(), specs.stream()).toList());
        names = new ArrayList<>();
        for (int i = 0; i < specs.size(); i++) {
            String begun = name(starts.get(i), differing.get(i));
            String now = name(specs.get(i), differing.get(specs.size() + i));
            names.add(begun.equals(now) ? now : texts.format("lane.then", begun, now));
        }
    }

    private String name(ExperimentSpec spec, Map<Parameter<?>, String> differing) {
        String name = differing.entrySet().stream()
                .map(each -> part(each.getKey(), each.getValue()))
                .collect(Collectors.joining(" · "));
        if (!name.isEmpty()) {
            return name;
        }
        Parameter<?> telling = spec.applies(Parameters.MINER) ? Parameters.MINER : Parameters.LOSS_TYPE;
        return value(telling, spec.text(telling));
    }

    private String part(Parameter<?> parameter, String value) {
        String said = value.isBlank() ? texts.get("lane.none") : value(parameter, value);
        return LaneNames.isKnownByItself(parameter) ? said : texts.get(parameter.labelKey()) + " " + said;
    }

    private String value(Parameter<?> parameter, String value) {
        String key = "parameter." + parameter.id() + ".choice." + value;
        return texts.has(key) ? texts.get(key) : value;
    }

    Texts texts() {
        return texts;
    }

    /** Returns what a lane is called: the values in which it differs from the others. */
    String name(int lane) {
        return names.get(lane);
    }

    /** Returns the name, with the letter before it if there are several lanes, and the lane and step it was branched off from. */
    String title(int lane) {
        return LaneTitles.withOrigin(letterAndName(lane), lanes.get(lane), texts);
    }

    /** Returns the name, with the letter before it if there are several lanes. */
    String letterAndName(int lane) {
        return lanes.size() == 1 ? names.get(lane) : lanes.get(lane).letter() + " · " + names.get(lane);
    }

    /** Returns the lane and step it was branched off from, or nothing. */
    String origin(int lane) {
        return LaneTitles.origin(lanes.get(lane), texts);
    }

    /** Returns the state of a recording in a word. */
    String state(Recording recording) {
        SessionState state = recording.measurement().diagnosis().state();
        return texts.get("state." + state.id() + ".word");
    }

    /** Returns the caption of a recording. */
    String sentence(LaneRecord lane, Recording recording) {
        return say(Explanation.state(recording, lane.view().data().probe()));
    }

    /** Returns how a lane was made. */
    String recipe(LaneRecord lane) {
        // A line never ends between a letter and its number.
        return RecipeLine.of(lane.view().spec(), Optional.of(lane.view().data()))
                .replace("D = ", "D\u00A0=\u00A0");
    }

    String say(Message notice) {
        return texts.say(notice);
    }

    private List<ExperimentSpec> starts() {
        return lanes.stream()
                .map(lane -> LaneStart.of(lane.view(), lane.origin()))
                .toList();
    }

    /** Judges the lanes at these recordings. */
    ComparisonVerdict verdict(List<Recording> shown, boolean finished) {
        return ComparisonVerdict.of(
                starts(),
                lanes.stream().map(lane -> lane.view().spec()).toList(),
                names,
                shown.stream()
                        .map(recording -> Optional.of(recording.measurement()))
                        .toList(),
                finished);
    }
}
