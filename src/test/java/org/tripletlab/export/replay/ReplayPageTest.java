package org.tripletlab.export.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripletlab.Slow;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.text.Language;

@Slow
class ReplayPageTest {
    private static final ExperimentSpec SPEC = ExperimentSpec.DEFAULT;
    private static final long SIX_MEGABYTES = 6_000_000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 16})
    void twoLanesOf200FramesOf2000PointsTakeAtMostSixMegabytesEvenIfNothingRepeats(int size) throws IOException {
        ExperimentSpec spec = SPEC.with(Parameters.EMBEDDING_SIZE, size);
        TrainingData data = TrainedLanes.noise(List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"), 2000, spec);
        List<LaneRecord> lanes = new ArrayList<>();
        for (int lane = 0; lane < 2; lane++) {
            int first = 1000 * lane;
            lanes.add(TrainedLanes.madeUp(
                    (char) ('A' + lane), data, spec, 200, frame -> TrainedLanes.randomUnit(first + frame, 2000, size)));
        }
        Path file = folder.resolve("page.html");
        ReplayPage.write(lanes, ReplayOptions.DEFAULT, file, ExportProgress.NONE);
        System.out.printf("2 lanes, 200 frames, 2,000 random points, D = %d: %,d bytes%n", size, Files.size(file));
        assertThat(Files.size(file)).isLessThanOrEqualTo(SIX_MEGABYTES);
    }

    @Test
    void namesFromTheDataAreDataAndNothingElse() throws IOException {
        List<String> hostile = List.of(
                "</script><script>alert(1)</script>",
                "\"quotes\" & 'ampersands'",
                "line\u2028separators\u2029",
                "<!--<script>");
        TrainingData data = TrainedLanes.noise(hostile, 40, SPEC);
        LaneRecord lane = TrainedLanes.madeUp('A', data, SPEC, 3, frame -> TrainedLanes.randomUnit(frame, 40, 3));
        Path file = folder.resolve("page.html");
        ReplayPage.write(
                List.of(lane), ReplayOptions.DEFAULT.withTitle("</title><img src=x>"), file, ExportProgress.NONE);
        String page = Files.readString(file);
        assertThat(page)
                .doesNotContain("alert(1)</script>")
                .doesNotContain("<img")
                .doesNotContain("\u2028", "\u2029");
        assertThat(Pattern.compile("<script").matcher(page).results()).hasSize(3);
        JsonNode training = block(page, "training");
        List<String> names = new ArrayList<>();
        training.at("/probes/0/classNames").forEach(name -> names.add(name.asText()));
        assertThat(names).isEqualTo(hostile);
        assertThat(training.get("title").asText()).isEqualTo("</title><img src=x>");
    }

    @Test
    void thePolicyNamesTheOneScriptAndTheOneStyleSheetThatAreThere() throws Exception {
        TrainingData data = TrainedLanes.noise(List.of("a", "b"), 20, SPEC);
        LaneRecord lane = TrainedLanes.madeUp('A', data, SPEC, 2, frame -> TrainedLanes.randomUnit(frame, 20, 3));
        Path file = folder.resolve("page.html");
        ReplayPage.write(List.of(lane), ReplayOptions.DEFAULT, file, ExportProgress.NONE);
        String page = Files.readString(file);
        Matcher policy = Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\"")
                .matcher(page);
        assertThat(policy.find()).isTrue();
        assertThat(policy.group(1))
                .isEqualTo("default-src 'none'; script-src " + hash(between(page, "<script>", "</script>"))
                        + "; style-src " + hash(between(page, "<style>", "</style>"))
                        + "; img-src data:; base-uri 'none'; form-action 'none'");
        assertThat(page).doesNotContain("http:", "https:", " style=\"", "onclick", "eval(");
    }

    @Test
    void framesAreChosenEvenlyWithTheFirstAndTheLast() throws IOException {
        TrainingData data = TrainedLanes.noise(List.of("a", "b"), 20, SPEC);
        LaneRecord lane = TrainedLanes.madeUp('A', data, SPEC, 50, frame -> TrainedLanes.randomUnit(frame, 20, 3));
        Path file = folder.resolve("page.html");
        ReplayPage.write(List.of(lane), ReplayOptions.DEFAULT.withFrames(8).withPoints(10), file, ExportProgress.NONE);
        JsonNode training = block(Files.readString(file), "training");
        List<Integer> steps = new ArrayList<>();
        training.at("/lanes/0/frames")
                .forEach(frame -> steps.add(frame.get("step").asInt()));
        assertThat(steps).containsExactly(0, 140, 280, 420, 560, 700, 840, 980);
        List<Integer> labels = new ArrayList<>();
        training.at("/probes/0/labels").forEach(label -> labels.add(label.asInt()));
        assertThat(labels).hasSize(10);
        assertThat(labels.stream().filter(label -> label == 0)).hasSize(5);
    }

    @Test
    void everyFrameSaysInBothLanguagesWhatHappens() throws IOException {
        TrainingData data = TrainedLanes.noise(List.of("a", "b"), 20, SPEC);
        LaneRecord lane = TrainedLanes.madeUp('A', data, SPEC, 3, frame -> TrainedLanes.randomUnit(frame, 20, 3));
        Path file = folder.resolve("page.html");
        ReplayPage.write(
                List.of(lane), ReplayOptions.DEFAULT.withLanguage(Language.CHINESE), file, ExportProgress.NONE);
        JsonNode training = block(Files.readString(file), "training");
        assertThat(training.get("language").asText()).isEqualTo("zh");
        for (JsonNode frame : training.at("/lanes/0/frames")) {
            assertThat(frame.at("/words/en").asText()).isNotBlank();
            assertThat(frame.at("/words/zh").asText())
                    .isNotBlank()
                    .isNotEqualTo(frame.at("/words/en").asText());
        }
        assertThat(training.at("/lanes/0/recipe").asText()).contains("noise", "seed", "TripletLab");
        assertThat(training.at("/lanes/0/credit/en").asText()).contains("noise");
    }

    @Test
    void whenItIsCancelledTheOldFileStaysAsItWas() throws IOException {
        TrainingData data = TrainedLanes.noise(List.of("a", "b"), 20, SPEC);
        LaneRecord lane = TrainedLanes.madeUp('A', data, SPEC, 10, frame -> TrainedLanes.randomUnit(frame, 20, 3));
        Path file = folder.resolve("page.html");
        Files.writeString(file, "as it was");
        List<Double> shares = new ArrayList<>();
        assertThatThrownBy(() -> ReplayPage.write(List.of(lane), ReplayOptions.DEFAULT, file, share -> {
                    shares.add(share);
                    if (share > 0.5) {
                        throw new CancellationException();
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(shares).isSorted().hasSizeGreaterThan(3);
        assertThat(Files.readString(file)).isEqualTo("as it was");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whatCannotBeShownIsRefusedWithASentence() {
        assertThatThrownBy(() -> ReplayPage.write(
                        List.of(), ReplayOptions.DEFAULT, folder.resolve("page.html"), ExportProgress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A page shows one to 4 lanes, not 0.");
        assertThatThrownBy(() -> ReplayOptions.DEFAULT.withFrames(1))
                .hasMessage("The frames of a page must be 2 to 1000, not 1.");
        assertThatThrownBy(() -> ReplayOptions.DEFAULT.withPoints(0))
                .hasMessage("The points of a page must be 1 to 20000, not 0.");
        assertThatThrownBy(() -> ReplayOptions.DEFAULT.withTitle("x".repeat(201)))
                .hasMessageContaining("at most 200 characters, not 201");
    }

    private static JsonNode block(String page, String id) throws IOException {
        return new ObjectMapper()
                .readTree(between(page, "<script type=\"application/json\" id=\"" + id + "\">", "</script>"));
    }

    private static String between(String page, String start, String end) {
        int from = page.indexOf(start) + start.length();
        return page.substring(from, page.indexOf(end, from));
    }

    private static String hash(String text) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }
}
