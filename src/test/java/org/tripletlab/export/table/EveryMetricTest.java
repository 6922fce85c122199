package org.tripletlab.export.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.TrainedLane;
import org.tripletlab.metric.catalogue.Metric;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;

/** Goes over the list of metrics: each is where it says that it is. */
class EveryMetricTest {
    @TempDir
    private static Path folder;

    private static List<String> header;
    private static List<JsonNode> lines;

    static Stream<Metric> metrics() {
        return Metrics.all().stream();
    }

    @BeforeAll
    static void trainAndWrite() throws IOException {
        List<LaneRecord> lane = List.of(TrainedLane.of('A', TrainedLane.SPEC.with(Parameters.HOLD_OUT, "8,9")));
        Path csv = folder.resolve("run.csv");
        RunCsv.write(csv, lane, new RunCsv.Options(true, false, false), ExportProgress.NONE);
        header = List.of(Files.readAllLines(csv).get(0).split(","));
        Path json = folder.resolve("run.jsonl");
        RunLines.write(json, lane, ExportProgress.NONE);
        ObjectMapper mapper = new ObjectMapper();
        lines = new ArrayList<>();
        for (String line : Files.readAllLines(json)) {
            lines.add(mapper.readTree(line));
        }
    }

    @Test
    void idsAndHeadingsAreUnique() {
        assertThat(Metrics.all()).extracting(Metric::id).doesNotHaveDuplicates();
        assertThat(header).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void isAColumnIfItIsMeasuredStepByStep(Metric metric) {
        boolean stepByStep = metric.isOfBatch() || metric.isOfProbe();
        assertThat(metric.heading().isEmpty()).isNotEqualTo(stepByStep);
        if (stepByStep) {
            assertThat(header).contains(metric.heading() + (metric.isBand() ? " p50" : ""));
        }
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void isAFieldOfTheLinesThatItNames(Metric metric) {
        List<JsonNode> steps = lines.stream()
                .filter(line -> line.path("type").asText().equals("step"))
                .toList();
        assertThat(steps).isNotEmpty().allMatch(line -> line.has(metric.id()) == metric.isInStepLine());
        JsonNode result = lines.get(lines.size() - 1);
        boolean atEnd = metric.group() == Metric.Group.END || metric.group() == Metric.Group.UNSEEN;
        assertThat(result.has(metric.id())).isEqualTo(atEnd || metric.isInStepLine());
        if (atEnd) {
            assertThat(result.get(metric.id()).isNull()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasItsTextsInEveryLanguage(Language language) {
        Texts texts = new Texts(language);
        for (Metric metric : Metrics.all()) {
            if (metric.isCharted()) {
                assertThat(texts.has("chart." + metric.id() + ".title"))
                        .as(metric.id())
                        .isTrue();
                assertThat(texts.has("chart." + metric.id() + ".help"))
                        .as(metric.id())
                        .isTrue();
            }
            if (metric.studyDigits().isPresent()) {
                assertThat(texts.has("metric." + metric.id())).as(metric.id()).isTrue();
            }
        }
    }
}
