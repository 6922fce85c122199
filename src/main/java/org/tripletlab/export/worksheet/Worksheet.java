package org.tripletlab.export.worksheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.LaneTitles;
import org.tripletlab.plot.RoundNumbers;
import org.tripletlab.plot.ValueAxis;
import org.tripletlab.text.Texts;

/**
 * Worksheet about a run for a class: spheres at several steps, two charts, a table, questions. Every question comes
 * from the run itself, and so does its answer; a question that the run does not raise is not asked.
 *
 * @param heading what stands above the spheres
 * @param strips the spheres, a strip for each lane
 * @param charts the same numbers of all lanes over the steps
 * @param table the numbers that belong to the spheres
 * @param questions with their answers
 */
public record Worksheet(
        Heading heading, List<Strip> strips, List<Chart> charts, Table table, List<Question> questions) {
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
     * A number of all lanes over the steps.
     *
     * @param title what it is, with its unit
     * @param lines a line for each lane
     */
    public record Chart(String title, List<Line> lines) {
        private static final double[] ROUND = {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};

        /** Returns the axis of the steps, from 0 to the last one. */
        ValueAxis across() {
            return ValueAxis.linear(
                    0,
                    lines.stream()
                            .flatMapToDouble(line -> Arrays.stream(line.steps()))
                            .reduce(1, Math::max));
        }

        /** Returns the axis of the values, from 0 to a round number above the largest one. */
        ValueAxis up() {
            double largest = lines.stream()
                    .flatMapToDouble(line -> Arrays.stream(line.values()))
                    .filter(Double::isFinite)
                    .reduce(0, Math::max);
            return ValueAxis.linear(0, RoundNumbers.end(largest, ROUND));
        }
    }

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
        List<String> titles = LaneTitles.of(lanes, texts);
        for (int i = 0; i < lanes.size(); i++) {
            facts.add(LaneFacts.of(lanes.get(i), titles.get(i)));
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
                                first.lane().view().data().training().id(),
                                first.lane().view().data().probe().count(),
                                facts.size()),
                        texts.get("worksheet.name"),
                        texts.get("worksheet.key")),
                strips,
                List.of(
                        chart(texts.get("worksheet.chart.loss"), facts, Fact.LOSS),
                        chart(texts.get("worksheet.chart.resultant"), facts, Fact.RESULTANT)),
                new Table(FactTable.head(texts), FactTable.rows(facts, texts)),
                RunQuestions.of(facts, texts));
    }

    private static Chart chart(String title, List<LaneFacts> facts, Fact number) {
        return new Chart(
                title,
                facts.stream()
                        .map(lane -> new Line(lane.letter(), lane.steps(), lane.values(number)))
                        .toList());
    }
}
