package org.tripletlab.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tripletlab.race.LaneNames;
import org.tripletlab.session.ExperimentSpec;
import org.tripletlab.session.Parameter;
import org.tripletlab.session.Parameters;

/** Names lanes in files, with ids only, the same in every language. */
public final class LaneTitles {
    private LaneTitles() {}

    /**
     * Returns a name for each lane: what differs between them, such as {@code random} or {@code arcface · m2 0.4}; of a lane alone, or of
     * lanes that do not differ, the miner, or the loss where nothing is mined.
     */
    public static List<String> of(List<LaneRecord> lanes) {
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
            titles.add(title.isEmpty() ? plain(specs.get(i)) : title);
        }
        return titles;
    }

    private static String plain(ExperimentSpec spec) {
        return spec.applies(Parameters.MINER) ? spec.get(Parameters.MINER) : spec.get(Parameters.LOSS_TYPE);
    }
}
