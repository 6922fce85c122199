package org.tripletlab.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tripletlab.compare.LaneNames;
import org.tripletlab.compare.LaneStart;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;

/** Names lanes in files by the ids of what they are, or in words, and tells from where they were branched off. */
public final class LaneTitles {
    private LaneTitles() {}

    /**
     * Returns a name for each lane: what differs between them, such as {@code random} or {@code arcface · m2 0.4}; of a lane alone, or of
     * lanes that do not differ, the miner, or the loss where nothing is mined. The same in every language, because its reader may be a program.
     */
    public static List<String> of(List<LaneRecord> lanes) {
        return of(lanes, new Texts(Language.ENGLISH));
    }

    /** Returns the same names; from which lane one was branched off is said in a language. */
    public static List<String> of(List<LaneRecord> lanes, Texts texts) {
        List<ExperimentSpec> specs =
                lanes.stream().map(lane -> lane.view().spec()).toList();
        List<Map<Parameter<?>, String>> names = LaneNames.of(specs);
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < specs.size(); i++) {
            String title = names.get(i).entrySet().stream()
                    .map(each -> LaneNames.isKnownByItself(each.getKey())
                            ? each.getValue()
                            : each.getKey().id() + " " + each.getValue())
                    .collect(Collectors.joining(" · "));
            titles.add(withOrigin(title.isEmpty() ? plain(specs.get(i)) : title, lanes.get(i), texts));
        }
        return titles;
    }

    /** Returns a name for each lane as the window says it, such as {@code Hardest negative} or {@code Margin 0.4}; if it was changed, what it began with and what it is. */
    public static List<String> inWords(List<LaneRecord> lanes, Texts texts) {
        List<String> names = plainInWords(lanes, texts);
        return IntStream.range(0, names.size())
                .mapToObj(i -> withOrigin(names.get(i), lanes.get(i), texts))
                .toList();
    }

    /** Returns the same names without the lanes from which they were branched off. */
    public static List<String> plainInWords(List<LaneRecord> lanes, Texts texts) {
        List<ExperimentSpec> specs =
                lanes.stream().map(lane -> lane.view().spec()).toList();
        List<ExperimentSpec> starts = lanes.stream()
                .map(lane -> LaneStart.of(lane.view(), lane.origin()))
                .toList();
        List<Map<Parameter<?>, String>> differing =
                LaneNames.of(Stream.concat(starts.stream(), specs.stream()).toList());
        List<String> names = new ArrayList<>();
        for (int i = 0; i < specs.size(); i++) {
            String begun = inWords(starts.get(i), differing.get(i), texts);
            String now = inWords(specs.get(i), differing.get(specs.size() + i), texts);
            String name = begun.equals(now) ? now : texts.format("lane.then", begun, now);
            names.add(name);
        }
        return names;
    }

    private static String inWords(ExperimentSpec spec, Map<Parameter<?>, String> differing, Texts texts) {
        if (differing.isEmpty()) {
            Parameter<?> telling = spec.applies(Parameters.MINER) ? Parameters.MINER : Parameters.LOSS_TYPE;
            return value(telling, spec.text(telling), texts);
        }
        return differing.entrySet().stream()
                .map(each -> {
                    Parameter<?> parameter = each.getKey();
                    String said = each.getValue().isBlank()
                            ? texts.get("lane.none")
                            : value(parameter, each.getValue(), texts);
                    return LaneNames.isKnownByItself(parameter) ? said : texts.get(parameter.labelKey()) + " " + said;
                })
                .collect(Collectors.joining(" · "));
    }

    /** Returns what a value of a parameter is called; what has no name is its own. */
    public static String value(Parameter<?> parameter, String value, Texts texts) {
        String key = "parameter." + parameter.id() + ".choice." + value;
        return texts.has(key) ? texts.get(key) : value;
    }

    /** Returns a lane's name with the lane and step from which it was branched off, if it was. */
    public static String withOrigin(String name, LaneRecord lane, Texts texts) {
        return lane.origin()
                .map(origin -> texts.format("lane.branched", name, String.valueOf(origin.letter()), origin.step()))
                .orElse(name);
    }

    /** Returns the lane and step alone from which a lane was branched off, for where its name leaves no room; or nothing. */
    public static String origin(LaneRecord lane, Texts texts) {
        return lane.origin()
                .map(origin -> texts.format("lane.from", String.valueOf(origin.letter()), origin.step()))
                .orElse("");
    }

    private static String plain(ExperimentSpec spec) {
        return spec.applies(Parameters.MINER) ? spec.get(Parameters.MINER) : spec.get(Parameters.LOSS_TYPE);
    }
}
