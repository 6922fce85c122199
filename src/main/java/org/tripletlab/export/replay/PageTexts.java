package org.tripletlab.export.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tripletlab.compare.LaneNames;
import org.tripletlab.data.Dataset;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.explain.Explanation;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.LaneTitles;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;
import org.tripletlab.text.Texts;

/** Texts of the page in all languages: a map from the id of a language to its texts. */
final class PageTexts {
    /** The words that the page itself needs. Places in braces are filled by the page. */
    private static final List<String> OWN = List.of(
            "replay.play",
            "replay.pause",
            "replay.first",
            "replay.last",
            "replay.back",
            "replay.forward",
            "replay.speed",
            "replay.per-second",
            "replay.timeline",
            "replay.step",
            "replay.language",
            "replay.theme",
            "replay.axes",
            "replay.home",
            "replay.keys",
            "replay.keys.text",
            "replay.sphere",
            "replay.legend",
            "replay.all-classes",
            "replay.unseen",
            "replay.image",
            "replay.own-axis",
            "replay.nearest-axis",
            "replay.projection",
            "replay.heap",
            "replay.lens",
            "replay.points",
            "replay.reading",
            "replay.no-style",
            "replay.too-old",
            "parameter.dataset.choice.mnist",
            "parameter.dataset.choice.bundled",
            "chart.loss.title",
            "chart.meanResultantLength.title",
            "chart.smallestAngleDegrees.title",
            "chart.nearestAxisAccuracy.title",
            "chart.activeFraction.title");

    private static final Map<String, String> CREDITS =
            Map.of("mnist", "replay.credit.mnist", "bundled", "replay.credit.bundled");

    private final Map<Language, Texts> texts = new LinkedHashMap<>();

    PageTexts() {
        for (Language language : Language.values()) {
            texts.put(language, new Texts(language));
        }
    }

    /** Returns the words that the page itself needs: for each language a map from keys to texts. */
    Map<String, Object> own() {
        Map<String, Object> own = new LinkedHashMap<>();
        texts.forEach((language, spoken) -> {
            Map<String, String> words = new LinkedHashMap<>();
            OWN.forEach(key -> words.put(key, spoken.get(key)));
            for (SessionState state : SessionState.values()) {
                String key = "state." + state.id() + ".word";
                words.put(key, spoken.get(key));
            }
            words.put("language", language.ownName());
            own.put(language.id(), words);
        });
        return own;
    }

    /** Returns the names of the lanes: what differs between them, or what a single one does; and from where each was branched off. */
    List<Map<String, String>> laneNames(List<LaneRecord> lanes) {
        List<ExperimentSpec> specs =
                lanes.stream().map(lane -> lane.view().spec()).toList();
        List<Map<Parameter<?>, String>> differing = LaneNames.of(specs);
        List<Map<String, String>> names = new ArrayList<>();
        for (int i = 0; i < specs.size(); i++) {
            ExperimentSpec spec = specs.get(i);
            Map<Parameter<?>, String> own = differing.get(i);
            LaneRecord lane = lanes.get(i);
            names.add(each(spoken -> LaneTitles.withOrigin(laneName(spoken, spec, own), lane, spoken)));
        }
        return names;
    }

    private static String laneName(Texts spoken, ExperimentSpec spec, Map<Parameter<?>, String> differing) {
        if (differing.isEmpty()) {
            Parameter<?> telling = spec.applies(Parameters.MINER) ? Parameters.MINER : Parameters.LOSS_TYPE;
            return value(spoken, telling, spec.text(telling));
        }
        return differing.entrySet().stream()
                .map(each -> {
                    Parameter<?> parameter = each.getKey();
                    String said = each.getValue().isBlank()
                            ? spoken.get("lane.none")
                            : value(spoken, parameter, each.getValue());
                    return LaneNames.isKnownByItself(parameter) ? said : spoken.get(parameter.labelKey()) + " " + said;
                })
                .collect(Collectors.joining(" · "));
    }

    /** Returns why a run is in its state at a recording, and the remarks beside it. */
    Map<String, String> explanation(Recording recording, EvaluationSet probe) {
        List<Message> notices = new ArrayList<>(List.of(Explanation.state(recording, probe)));
        notices.addAll(Explanation.notes(recording, probe));
        return each(spoken -> notices.stream().map(notice -> spoken.say(notice)).collect(Collectors.joining("\n")));
    }

    /** Returns what happened, in a few words. */
    Map<String, String> event(SessionEvent event) {
        String key = "event." + event.kind().id();
        List<String> arguments = event.arguments();
        return each(spoken -> switch (event.kind()) {
            case STAGE -> spoken.format(key, value(spoken, Parameters.MINER, arguments.get(0)));
            case CHANGED -> {
                Parameter<?> parameter = Parameters.byId(arguments.get(0));
                yield spoken.format(
                        key,
                        spoken.get(parameter.labelKey()),
                        value(spoken, parameter, arguments.get(1)),
                        value(spoken, parameter, arguments.get(2)));
            }
            case COLLAPSED, SEPARATED, DIVERGED -> spoken.format(key, arguments.toArray());
        });
    }

    /** Returns where the images come from and who may be thanked for them. */
    Map<String, String> credit(Dataset dataset) {
        String key = CREDITS.getOrDefault(dataset.id(), "replay.credit.folder");
        return each(spoken -> spoken.format(key, dataset.id()));
    }

    private static String value(Texts spoken, Parameter<?> parameter, String value) {
        String key = "parameter." + parameter.id() + ".choice." + value;
        return spoken.has(key) ? spoken.get(key) : value;
    }

    private Map<String, String> each(Function<Texts, String> saying) {
        Map<String, String> said = new LinkedHashMap<>();
        texts.forEach((language, spoken) -> said.put(language.id(), saying.apply(spoken)));
        return said;
    }
}
