package org.tripletlab.export.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tripletlab.data.Dataset;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.evaluation.Recording;
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
            "replay.sphere.hint",
            "replay.chart",
            "replay.charts",
            "replay.compared",
            "replay.playing",
            "replay.why",
            "replay.news",
            "replay.heap",
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
                for (String key : List.of("state." + state.id() + ".word", "replay.brief." + state.id())) {
                    words.put(key, spoken.get(key));
                }
            }
            words.put("language", language.ownName());
            own.put(language.id(), words);
        });
        return own;
    }

    /** Returns the names of the lanes: what differs between them, or what a single one does; and from where each was branched off. */
    List<Map<String, String>> laneNames(List<LaneRecord> lanes) {
        List<Map<String, String>> names = new ArrayList<>();
        for (int i = 0; i < lanes.size(); i++) {
            int lane = i;
            names.add(each(spoken -> LaneTitles.inWords(lanes, spoken).get(lane)));
        }
        return names;
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
            case STAGE -> spoken.format(key, LaneTitles.value(Parameters.MINER, arguments.get(0), spoken));
            case CHANGED -> {
                Parameter<?> parameter = Parameters.byId(arguments.get(0));
                yield spoken.format(
                        key,
                        spoken.get(parameter.labelKey()),
                        LaneTitles.value(parameter, arguments.get(1), spoken),
                        LaneTitles.value(parameter, arguments.get(2), spoken));
            }
            case COLLAPSED, SEPARATED, DIVERGED -> spoken.format(key, arguments.toArray());
        });
    }

    /** Returns where the images come from and who may be thanked for them. */
    Map<String, String> credit(Dataset dataset) {
        String key = CREDITS.getOrDefault(dataset.id(), "replay.credit.folder");
        return each(spoken -> spoken.format(key, dataset.id()));
    }

    private Map<String, String> each(Function<Texts, String> saying) {
        Map<String, String> said = new LinkedHashMap<>();
        texts.forEach((language, spoken) -> said.put(language.id(), saying.apply(spoken)));
        return said;
    }
}
