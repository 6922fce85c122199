package org.tripletlab.export.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.TrainedLane;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.runner.TrainingRun;

class RunLinesTest {
    @TempDir
    private Path folder;

    @Test
    void everyLaneIsToldFromItsStartToItsResult() throws IOException {
        LaneRecord first = TrainedLane.of('A', TrainedLane.SPEC);
        LaneRecord second = TrainedLane.diverged('B');
        List<JsonNode> lines = write(List.of(first, second));

        assertThat(lines)
                .extracting(
                        line -> line.path("lane").asText() + line.path("type").asText())
                .startsWith("Astart", "Astep", "Astep", "Astep", "Aresult", "Bstart", "Bstep")
                .endsWith("Bevent", "Bresult");
        assertThat(lines.get(0).path("experiment").path("seed").asInt())
                .isEqualTo(first.view().spec().get(Parameters.SEED).intValue());
        assertThat(lines.get(2).path("step").asInt()).isEqualTo(20);
        assertThat(lines.get(2).path("loss").asDouble())
                .isEqualTo(
                        first.view().recordings().get(1).measurement().batch().loss());
        assertThat(lines.get(4).path("smallestAngleDegrees"))
                .isEqualTo(lines.get(3).path("smallestAngleDegrees"));
        JsonNode diverged = lines.get(lines.size() - 1);
        assertThat(diverged.path("state").asText()).isEqualTo("diverged");
        assertThat(diverged.path("smallestAngleDegrees").isNull()).isTrue();
        assertThat(lines.get(lines.size() - 2).path("event").asText()).isEqualTo("diverged");
    }

    @Test
    void theResultIsThatOfTheSameTrainingWithoutAWindow() throws IOException {
        ExperimentSpec spec = TrainedLane.SPEC.with(Parameters.HOLD_OUT, "8,9");
        LaneRecord lane = TrainedLane.of('A', spec);
        List<JsonNode> lines = write(List.of(lane));
        TrainingRun.Result trained = TrainingRun.run(spec, lane.view().data(), new TrainingRun.Listener() {
            @Override
            public void recorded(Recording recording) {
                // Only the end is compared.
            }

            @Override
            public void happened(SessionEvent event) {
                // Only the end is compared.
            }

            @Override
            public void stepDone(int step, int steps) {
                // Only the end is compared.
            }
        });

        ObjectNode expected = (ObjectNode)
                new ObjectMapper().readTree(RunJson.result(trained, lane.view().data()));
        expected.remove("stepsPerSecond");
        ObjectNode result = (ObjectNode) lines.get(lines.size() - 1);
        result.remove("lane");
        assertThat(result).isEqualTo(expected);
        assertThat(result.path("classCones")).hasSize(10);
        assertThat(result.path("oneShot")).isNotEmpty();
    }

    @Test
    void aLaneThatWasOnlyMeasuredHasOneStep() throws IOException {
        assertThat(write(List.of(TrainedLane.unmoved('C', TrainedLane.SPEC))))
                .extracting(line -> line.path("type").asText())
                .containsExactly("start", "step", "result");
    }

    private List<JsonNode> write(List<LaneRecord> lanes) throws IOException {
        Path file = folder.resolve("run.jsonl");
        RunLines.write(file, lanes, ExportProgress.NONE);
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }
}
