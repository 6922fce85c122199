package org.tripletlab.export.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.sphere.LaneViewOptions;
import org.tripletlab.option.OptionException;
import org.tripletlab.text.Message;

/**
 * The runs that are exported.
 *
 * @param lanes one to four
 * @param views how their spheres are seen on the screen, by their letters; empty without a screen
 */
public record ExportSource(List<LaneRecord> lanes, Map<Character, LaneViewOptions> views) {
    /** Copies both. */
    public ExportSource {
        lanes = List.copyOf(lanes);
        views = Map.copyOf(views);
    }

    /** Makes the source of runs without a screen. */
    public ExportSource(List<LaneRecord> lanes) {
        this(lanes, Map.of());
    }

    /**
     * Returns the lane of a letter.
     *
     * @throws OptionException if it is not there
     */
    List<LaneRecord> lane(char letter) {
        List<LaneRecord> chosen =
                lanes.stream().filter(each -> each.letter() == letter).toList();
        if (chosen.isEmpty()) {
            throw new OptionException(
                    "lane",
                    Message.of(
                            "lane.refused.absent",
                            String.valueOf(letter),
                            lanes.stream()
                                    .map(each -> String.valueOf(each.letter()))
                                    .collect(Collectors.joining(", "))));
        }
        return chosen;
    }
}
