package org.tripletlab.export.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.Slow;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.TrainedLane;
import org.tripletlab.metric.catalogue.Metrics;

@Slow
class RunCsvTest {
    @TempDir
    private Path folder;

    @Test
    void everyStepOfEveryLaneHasALineAndMeasuredNumbersStandWhereTheyWereMeasured() throws IOException {
        LaneRecord first = TrainedLane.of('A', TrainedLane.SPEC);
        LaneRecord second = TrainedLane.of('B', TrainedLane.SPEC.with(Parameters.MINER, "hardest-negative"));
        List<List<String>> table = write(List.of(first, second), RunCsv.Options.DEFAULT);

        List<String> header = table.get(0);
        assertThat(table).hasSize(1 + 2 * 41).allSatisfy(row -> assertThat(row).hasSameSizeAs(header));
        assertThat(header)
                .doesNotHaveDuplicates()
                .contains("smallest angle (degrees)", "mined fraction (0-1)", "pair distance (0-2) p95");
        List<String> measured = table.get(1 + 41 + 20);
        assertThat(measured).startsWith("B", "hardest-negative", "20");
        Recording recording = second.view().recordings().get(1);
        assertThat(recording.measurement().step()).isEqualTo(20);
        assertThat(Double.parseDouble(measured.get(header.indexOf("loss"))))
                .isEqualTo(recording.measurement().batch().loss());
        assertThat(Double.parseDouble(measured.get(header.indexOf("smallest angle (degrees)"))))
                .isEqualTo(recording.measurement().probe().smallestAngleDegrees());
        assertThat(measured.get(header.indexOf("state")))
                .isEqualTo(recording.measurement().diagnosis().state().id());
        List<String> between = table.get(1 + 7);
        assertThat(between).startsWith("A", "semi-hard-hardest", "7");
        assertThat((double) Float.parseFloat(between.get(header.indexOf("loss"))))
                .isEqualTo(first.view().history().series().value(Metrics.LOSS, 6));
        assertThat(between.get(header.indexOf("state"))).isEmpty();
        List<String> start = table.get(1);
        assertThat(start.get(header.indexOf("loss"))).isEmpty();
        assertThat(start.get(header.indexOf("smallest angle (degrees)"))).isNotEmpty();
    }

    @Test
    void theMeasuredStepsAloneAreTheSmallerTable() throws IOException {
        LaneRecord lane = TrainedLane.of('A', TrainedLane.SPEC);
        assertThat(write(List.of(lane), new RunCsv.Options(true, false, true)))
                .extracting(row -> row.get(2))
                .containsExactly("step (updates)", "0", "20", "40");
    }

    @Test
    void oneRecordingIsATableOfOneLine() throws IOException {
        assertThat(write(List.of(TrainedLane.unmoved('A', TrainedLane.SPEC)), RunCsv.Options.DEFAULT))
                .hasSize(2);
    }

    @Test
    void aDivergedLaneLeavesEmptyCells() throws IOException {
        LaneRecord lane = TrainedLane.diverged('A');
        List<List<String>> table = write(List.of(lane), RunCsv.Options.DEFAULT);
        List<String> last = table.get(table.size() - 1);
        assertThat(last.get(table.get(0).indexOf("state"))).isEqualTo("diverged");
        assertThat(last.get(table.get(0).indexOf("smallest angle (degrees)"))).isEmpty();
        assertThat(Files.readString(folder.resolve("run.csv"))).doesNotContain("NaN", "Infinity");
    }

    @Test
    void namesAreQuotedAndNoFormula() throws IOException {
        List<String> names = List.of("=cmd()", "@x", "-2", "+3", "=\"a\",b", "=\nline", "=tab\t", "=七", "=8", "=9");
        List<List<String>> table =
                write(List.of(TrainedLane.named('A', TrainedLane.SPEC, names)), RunCsv.Options.DEFAULT);
        int column = table.get(0).indexOf("nearest classes");
        assertThat(table.get(1).get(column)).startsWith("'");
        assertThat(table)
                .allSatisfy(row -> assertThat(row)
                        .allSatisfy(
                                cell -> assertThat(cell).doesNotStartWith("=").doesNotStartWith("@")));
    }

    @Test
    void numbersAreTheSameInEveryCountry() throws IOException {
        LaneRecord lane = TrainedLane.unmoved('A', TrainedLane.SPEC);
        List<List<String>> here = write(List.of(lane), RunCsv.Options.DEFAULT);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(write(List.of(lane), RunCsv.Options.DEFAULT)).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void excelWithCommasGetsTheSameNumbersWithSemicolonsBetween() throws IOException {
        LaneRecord lane = TrainedLane.of('A', TrainedLane.SPEC);
        List<List<String>> points = write(List.of(lane), RunCsv.Options.DEFAULT);
        Path file = folder.resolve("excel.csv");
        RunCsv.write(file, List.of(lane), new RunCsv.Options(false, true, true), ExportProgress.NONE);
        String text = Files.readString(file);
        assertThat(text).startsWith("\uFEFFlane;name;step (updates);loss;");
        List<List<String>> commas = parsed(text.substring(1), ';');
        int loss = points.get(0).indexOf("loss");
        for (int row = 1; row < points.size(); row++) {
            assertThat(commas.get(row)).hasSameSizeAs(points.get(row));
            assertThat(commas.get(row).get(loss))
                    .isEqualTo(points.get(row).get(loss).replace('.', ','));
        }
        assertThat(commas.get(2).get(loss)).matches("\\d+,\\d+(E-\\d+)?");
    }

    @Test
    void withoutItsMarkTheFirstNameIsPlain() throws IOException {
        Path file = folder.resolve("plain.csv");
        LaneRecord lane = TrainedLane.unmoved('A', TrainedLane.SPEC);
        RunCsv.write(file, List.of(lane), new RunCsv.Options(true, false, false), ExportProgress.NONE);
        assertThat(Files.readString(file)).startsWith("lane,name,step (updates),");
    }

    @Test
    void whatWasThereStaysWhenItIsCancelled() throws IOException {
        LaneRecord lane = TrainedLane.unmoved('A', TrainedLane.SPEC);
        Path file = folder.resolve("run.csv");
        Files.writeString(file, "old");
        assertThatThrownBy(() -> RunCsv.write(file, List.of(lane), RunCsv.Options.DEFAULT, share -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(file).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("run.csv");
    }

    private List<List<String>> write(List<LaneRecord> lanes, RunCsv.Options options) throws IOException {
        Path file = folder.resolve("run.csv");
        List<Double> shares = new ArrayList<>();
        RunCsv.write(file, lanes, options, shares::add);
        assertThat(shares).isSorted().last().isEqualTo(1.0);
        String text = Files.readString(file);
        assertThat(text).startsWith("\uFEFF");
        return parsed(text.substring(1), ',');
    }

    /** A reader of RFC 4180, written from its grammar. */
    private static List<List<String>> parsed(String text, char separator) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"') {
                assertThat(cell).isEmpty();
                quoted = true;
            } else if (c == separator) {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\r') {
                assertThat(text.charAt(++i)).isEqualTo('\n');
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(row);
                row = new ArrayList<>();
            } else {
                cell.append(c);
            }
        }
        assertThat(row).isEmpty();
        return rows;
    }
}
