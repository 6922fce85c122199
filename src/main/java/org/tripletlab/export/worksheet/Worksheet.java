package org.tripletlab.export.worksheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.LaneTitles;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.text.Texts;

/**
 * Worksheet about a run for a class: spheres at several steps, two charts, a table, questions. Every question comes
 * from the run itself, and so does its answer; a question that the run does not raise is not asked.
 *
 * @param heading what stands above the spheres
 * @param colours what the colours of the points mean; empty if there are too many classes
 * @param strips the spheres, a strip for each lane
 * @param charts the same numbers of all lanes over the steps
 * @param table the numbers that belong to the spheres
 * @param questions with their answers
 * @param recipes what each lane was, by ids, in small print
 */
public record Worksheet(
        Heading heading,
        List<ColourKey> colours,
        List<Strip> strips,
        List<Chart> charts,
        Table table,
        List<Question> questions,
        List<String> recipes) {
    /** With more classes a key to the colours would take half a page and help nobody. */
    private static final int MOST_COLOURS = 20;

    /**
     * Lines above the spheres.
     *
     * @param title one line
     * @param introduction what is to be seen
     * @param nameLine where pupils write who they are
     * @param keyNote what stands above the teacher's key
     */
    public record Heading(String title, String introduction, String nameLine, String keyNote) {}

    /**
     * What a colour means.
     *
     * @param name of the class
     * @param rgb the colour
     */
    public record ColourKey(String name, int rgb) {}

    /**
     * The spheres of one lane.
     *
     * @param name of the lane
     * @param pictures from the first step to the last
     */
    public record Strip(String name, List<Picture> pictures) {}

    /**
     * One sphere.
     *
     * @param caption the step
     * @param jpeg a square picture
     */
    public record Picture(String caption, byte[] jpeg) {}

    /**
     * A lane in a chart.
     *
     * @param letter of the lane
     * @param steps ascending
     * @param values at these steps; NaN where undefined
     */
    public record Line(char letter, double[] steps, double[] values) {}

    /**
     * A table.
     *
     * @param head a title for each column
     * @param rows each as long as the head
     */
    public record Table(List<String> head, List<List<String>> rows) {}

    /**
     * A question.
     *
     * @param text the question
     * @param lines room for the answer: 0 for a blank behind the question, else so many lines
     * @param answer of this run
     */
    public record Question(String text, int lines, String answer) {}

    /**
     * Makes the worksheet of a record.
     *
     * @param lanes one to four
     * @param texts the language
     * @throws IOException with one sentence if a lane has nothing finite to show, or this machine cannot draw text
     */
    public static Worksheet of(List<LaneRecord> lanes, Texts texts, ExportProgress progress) throws IOException {
        progress.reached(0);
        List<LaneFacts> facts = new ArrayList<>();
        List<String> titles = LaneTitles.inWords(lanes, texts);
        OptionalInt collapse = LaneFacts.firstCollapse(lanes);
        for (int i = 0; i < lanes.size(); i++) {
            facts.add(LaneFacts.of(lanes.get(i), titles.get(i), collapse));
        }
        List<Strip> strips = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            strips.add(SphereStrip.of(facts.get(i), texts));
            progress.reached((i + 1.0) / (facts.size() + 1));
        }
        LaneFacts first = facts.get(0);
        return new Worksheet(
                new Heading(
                        texts.get("worksheet.title"),
                        texts.format(
                                "worksheet.introduction",
                                dataset(first.lane().view().data().training().id(), texts),
                                first.lane().view().data().probe().count()),
                        texts.get("worksheet.name"),
                        texts.get("worksheet.key")),
                colours(first.lane().view().data().probe().classNames()),
                strips,
                Chart.all(facts, texts),
                new Table(FactTable.head(texts), FactTable.rows(facts, texts)),
                RunQuestions.of(facts, texts),
                lanes.stream().map(Worksheet::recipe).toList());
    }

    private static String recipe(LaneRecord lane) {
        ExperimentSpec spec = lane.view().spec();
        return String.join(
                " · ",
                String.valueOf(lane.letter()),
                lane.view().data().training().id(),
                spec.get(Parameters.LOSS_TYPE),
                spec.applies(Parameters.MINER) ? spec.get(Parameters.MINER) : "–",
                "seed " + spec.get(Parameters.SEED),
                "step " + lane.view().step());
    }

    private static String dataset(String id, Texts texts) {
        String key = "parameter.dataset.choice." + id;
        return texts.has(key) ? texts.get(key) : id;
    }

    private static List<ColourKey> colours(List<String> classNames) {
        return classNames.size() > MOST_COLOURS
                ? List.of()
                : IntStream.range(0, classNames.size())
                        .mapToObj(label ->
                                new ColourKey(classNames.get(label), SphereTheme.LIGHT.classColour(label) & 0xFFFFFF))
                        .toList();
    }
}
