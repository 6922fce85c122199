package org.tripletlab.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tripletlab.compare.LaneNames;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.text.Texts;

/** Names of lanes in the language of the window: what a lane began with, and what it was changed to. */
final class LaneWording {
    private final Texts texts;
    private final Sentences sentences;

    LaneWording(Texts texts) {
        this.texts = texts;
        this.sentences = new Sentences(texts);
    }

    /**
     * Returns the names.
     *
     * @param starts the experiments that the lanes began with
     * @param specs the experiments as they are now
     */
    List<String> names(List<ExperimentSpec> starts, List<ExperimentSpec> specs) {
        List<Map<Parameter<?>, String>> differing =
                LaneNames.of(Stream.concat(starts.stream(), specs.stream()).toList());
        List<String> names = new ArrayList<>();
        for (int i = 0; i < specs.size(); i++) {
            String begun = name(starts.get(i), differing.get(i));
            String now = name(specs.get(i), differing.get(specs.size() + i));
            names.add(begun.equals(now) ? now : texts.format("lane.then", begun, now));
        }
        return names;
    }

    private String name(ExperimentSpec spec, Map<Parameter<?>, String> differing) {
        String name = differing.entrySet().stream()
                .map(each -> part(each.getKey(), each.getValue()))
                .collect(Collectors.joining(" · "));
        if (name.isEmpty()) {
            Parameter<?> described = spec.applies(Parameters.MINER) ? Parameters.MINER : Parameters.LOSS_TYPE;
            name = sentences.value(described, spec.text(described));
        }
        return name;
    }

    private String part(Parameter<?> parameter, String value) {
        String said = value.isBlank() ? texts.get("lane.none") : sentences.value(parameter, value);
        if (LaneNames.isKnownByItself(parameter)) {
            return said;
        }
        return sentences
                .symbol(parameter)
                .map(symbol -> symbol + " = " + said)
                .orElseGet(() -> texts.get(parameter.labelKey()) + " " + said);
    }
}
