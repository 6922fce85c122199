package org.tripletlab.export.worksheet;

import java.util.ArrayList;
import java.util.List;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.text.Texts;

/** The numbers that belong to the spheres: not those that are asked for and are read off a chart. */
final class FactTable {
    private FactTable() {}

    static List<String> head(Texts texts) {
        return List.of(
                texts.get("worksheet.table.lane"),
                texts.get("worksheet.table.step"),
                texts.get("worksheet.table.loss"),
                texts.get("worksheet.table.mined"),
                texts.get("worksheet.table.accuracy"));
    }

    static List<List<String>> rows(List<LaneFacts> lanes, Texts texts) {
        List<List<String>> rows = new ArrayList<>();
        for (LaneFacts lane : lanes) {
            for (Recording recording : lane.shown()) {
                rows.add(List.of(
                        String.valueOf(lane.letter()),
                        texts.format("worksheet.count", LaneFacts.step(recording)),
                        texts.format("worksheet.number", Fact.LOSS.of(recording)),
                        texts.format("worksheet.share", Fact.MINED_FRACTION.of(recording)),
                        texts.format("worksheet.share", Fact.ACCURACY.of(recording))));
            }
        }
        return rows;
    }
}
