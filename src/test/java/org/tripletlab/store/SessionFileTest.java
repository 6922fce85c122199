package org.tripletlab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripletlab.Slow;
import org.tripletlab.compare.Lane;
import org.tripletlab.compare.SavedLane;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.Examples;
import org.tripletlab.dataset.DatasetFingerprint;
import org.tripletlab.dataset.ErrorMessage;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.RunnerView;
import org.tripletlab.history.saved.SavedRun;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.option.OptionException;
import org.tripletlab.runner.SessionRunner;

@Slow
class SessionFileTest {
    @TempDir
    private Path folder;

    static Stream<ExperimentSpec> experiments() {
        return Stream.of(
                SavedRuns.SMALL,
                SavedRuns.SMALL.with(Parameters.OPTIMISER_TYPE, "sgd").with(Parameters.DECAY, "cosine"),
                SavedRuns.SMALL.with(Parameters.LOSS_TYPE, "center"),
                SavedRuns.SMALL.with(Parameters.LOSS_TYPE, "arcface").with(Parameters.EMBEDDING_SIZE, 2),
                SavedRuns.SMALL.with(Parameters.LOSS_TYPE, "contrastive").with(Parameters.SHIFT, 1.0),
                SavedRuns.SMALL.withText(
                        Parameters.SCHEDULE, "random@step<30,semi-hard-random@angle>1,hardest-negative"));
    }

    /** Saved between two measurements, so that nothing is helped by standing at one. */
    @ParameterizedTest
    @MethodSource("experiments")
    void aRunThatIsContinuedFromAFileIsAsIfItHadNeverStopped(ExperimentSpec spec) throws IOException {
        Path file = folder.resolve("run.tripletlab");
        SessionFile.write(file, SavedRuns.session(SavedRuns.at(spec, 47)), "test");
        SavedRun read = SessionFile.read(file).lanes().get(0).run().orElseThrow();
        assertThat(read.step()).isEqualTo(47);
        try (SessionRunner straight = SavedRuns.runner();
                SessionRunner resumed = SavedRuns.runner()) {
            straight.begin(spec);
            resumed.resume(read, SavedRuns.data(spec));
            RunnerView stood =
                    SavedRuns.await(resumed, view -> view.step() == 47 && view.phase() == RunnerPhase.PAUSED);
            assertThat(stood.recordings()).hasSize(3);
            assertThat(stood.history().series().count()).isEqualTo(47);
            resumed.play();
            RunnerView whole = SavedRuns.await(straight, view -> view.phase() == RunnerPhase.FINISHED);
            RunnerView parts = SavedRuns.await(resumed, view -> view.phase() == RunnerPhase.FINISHED);
            assertThat(parts.latest().network().weights())
                    .isEqualTo(whole.latest().network().weights());
            assertThat(parts.latest().embeddings().unit())
                    .isEqualTo(whole.latest().embeddings().unit());
            assertThat(parts.history().events()).isEqualTo(whole.history().events());
            assertThat(losses(parts)).isEqualTo(losses(whole));
            assertThat(parts.recordings()).hasSameSizeAs(whole.recordings());
            for (int i = 0; i < whole.recordings().size(); i++) {
                assertThat(parts.recordings().get(i).measurement())
                        .usingRecursiveComparison()
                        // Otherwise NaN is not what it is.
                        .withEqualsForType((one, other) -> Double.compare(one, other) == 0, Double.class)
                        .isEqualTo(whole.recordings().get(i).measurement());
            }
            // Also backwards: the ways back are in the file.
            resumed.rewind(20);
            SavedRuns.await(resumed, view -> view.step() == 20);
            resumed.play();
            RunnerView again = SavedRuns.await(resumed, view -> view.phase() == RunnerPhase.FINISHED);
            assertThat(again.latest().network().weights())
                    .isEqualTo(whole.latest().network().weights());
        }
    }

    @Test
    void savingCanBeCancelledAndTheOldFileStays() throws IOException {
        Path file = folder.resolve("old.tripletlab");
        SavedSession session = SavedRuns.session(SavedRuns.at(SavedRuns.SMALL, 1));
        SessionFile.write(file, session, "test");
        byte[] before = Files.readAllBytes(file);
        int[] asked = new int[1];
        assertThatThrownBy(() -> SessionFile.write(file, session, "later", () -> {
                    if (++asked[0] > 8) {
                        throw new CancellationException();
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void whatWasChangedByHandIsInTheFile() throws IOException {
        Path file = folder.resolve("changed.tripletlab");
        try (SessionRunner runner = SavedRuns.runner()) {
            runner.load(SavedRuns.SMALL);
            SavedRuns.await(runner, view -> view.phase() == RunnerPhase.PAUSED);
            runner.stepOnce();
            runner.stepOnce();
            SavedRuns.await(runner, view -> view.step() == 2);
            runner.change(Parameters.MARGIN, 0.7);
            SavedRuns.await(runner, view -> view.spec().get(Parameters.MARGIN) == 0.7);
            SessionFile.write(file, SavedRuns.session(SavedRuns.saved(runner)), "test");
        }
        SavedRun read = SessionFile.read(file).lanes().get(0).run().orElseThrow();
        assertThat(read.begunWith().get(Parameters.MARGIN)).isEqualTo(0.2);
        assertThat(read.spec().get(Parameters.MARGIN)).isEqualTo(0.7);
        assertThat(read.continuation().decisions()).hasSize(1);
        assertThat(read.events()).hasSize(1);
    }

    @Test
    void lanesAndWhatStandsAroundThemComeBack() throws IOException {
        SavedRun run = SavedRuns.at(SavedRuns.SMALL, 1);
        EnrolmentFile.Content enrolment =
                new EnrolmentFile.Content(2, 2, List.of(new EnrolledImage("Ada", new byte[] {1, 2, 3, -1})));
        SavedDrawing drawing = new SavedDrawing(
                List.of(new SavedDrawing.Stroke(0.09, new double[] {0.25, -0.125, 1.5, 0.1})), Optional.empty());
        SavedSession session = new SavedSession(
                List.of(
                        new SavedLane('B', Optional.of(new Lane.Origin('A', 1)), run.spec(), Optional.of(run)),
                        new SavedLane('A', Optional.empty(), SavedRuns.SMALL, Optional.empty())),
                'A',
                false,
                Optional.of(enrolment),
                Optional.of(drawing),
                Map.of("camera", "1 2 3"),
                new byte[] {7});
        Path file = folder.resolve("lanes.tripletlab");
        SessionFile.write(file, session, "test");
        SavedSession read = SessionFile.read(file);
        assertThat(read.lanes()).extracting(SavedLane::letter).containsExactly('B', 'A');
        assertThat(read.lanes().get(0).origin()).contains(new Lane.Origin('A', 1));
        assertThat(read.lanes().get(1).run()).isEmpty();
        assertThat(read.lanes().get(1).spec()).isEqualTo(SavedRuns.SMALL);
        assertThat(read.chosen()).isEqualTo('A');
        assertThat(read.sameStart()).isFalse();
        assertThat(read.window()).isEqualTo(session.window());
        assertThat(read.thumbnail()).containsExactly(7);
        assertThat(read.enrolment().orElseThrow().images().get(0).name()).isEqualTo("Ada");
        SavedDrawing.Stroke stroke = read.drawing().orElseThrow().strokes().get(0);
        assertThat(stroke.width()).isEqualTo(0.09);
        assertThat(stroke.xy()).containsExactly(0.25, -0.125, 1.5, 0.1);
    }

    @Test
    void aPictureComesBackAsItsFileWas() throws IOException {
        byte[] bytes = {1, 2, 3, -4};
        SavedSession session =
                drawn(new SavedDrawing(List.of(), Optional.of(new SavedDrawing.Picture("three <b>.png", 2, bytes))));
        Path file = folder.resolve("picture.tripletlab");
        SessionFile.write(file, session, "test");
        SavedDrawing.Picture read =
                SessionFile.read(file).drawing().orElseThrow().picture().orElseThrow();
        assertThat(read.bytes()).isEqualTo(bytes);
        assertThat(read.name()).isEqualTo("three <b>.png");
        assertThat(read.filesBrought()).isEqualTo(2);
    }

    static Stream<SavedDrawing> impossibleDrawings() {
        return Stream.of(
                strokes(0, 0.5, 0.5),
                strokes(Double.NaN, 0.5, 0.5),
                strokes(0.1),
                strokes(0.1, 0.5),
                strokes(0.1, 0.5, 1e300),
                strokes(0.1, 0.5, Double.POSITIVE_INFINITY),
                new SavedDrawing(List.of(), Optional.empty()),
                new SavedDrawing(
                        strokes(0.1, 0.5, 0.5).strokes(), Optional.of(new SavedDrawing.Picture("a", 1, new byte[1]))),
                new SavedDrawing(List.of(), Optional.of(new SavedDrawing.Picture("a", 0, new byte[1]))));
    }

    @ParameterizedTest
    @MethodSource("impossibleDrawings")
    void aDrawingThatNobodyDrewIsRefused(SavedDrawing drawing) throws IOException {
        Path file = folder.resolve("drawn.tripletlab");
        SessionFile.write(file, drawn(drawing), "test");
        refused(file, "drawing.");
    }

    private static SavedDrawing strokes(double width, double... xy) {
        return new SavedDrawing(List.of(new SavedDrawing.Stroke(width, xy)), Optional.empty());
    }

    private static SavedSession drawn(SavedDrawing drawing) {
        return new SavedSession(
                List.of(new SavedLane('A', Optional.empty(), SavedRuns.SMALL, Optional.empty())),
                'A',
                true,
                Optional.empty(),
                Optional.of(drawing),
                Map.of(),
                new byte[0]);
    }

    /** Files that programs of before have written; none of them is ever changed. The later one has a drawing. */
    @ParameterizedTest
    @ValueSource(strings = {"session-version-1.tripletlab", "session-version-1-drawing.tripletlab"})
    void everyVersionOfTheFileOpensAndGoesOn(String name) throws Exception {
        Path file = Path.of(SessionFileTest.class.getResource(name).toURI());
        assertThat(SessionFile.read(file).drawing().isPresent()).isEqualTo(name.contains("drawing"));
        SavedRun read = SessionFile.read(file).lanes().get(0).run().orElseThrow();
        assertThat(read.step()).isEqualTo(20);
        try (SessionRunner resumed = SavedRuns.runner()) {
            resumed.resume(read.withSteps(40), SavedRuns.data(read.begunWith()));
            resumed.play();
            // It was finished when it was saved, so that its phase alone says nothing.
            RunnerView done =
                    SavedRuns.await(resumed, view -> view.step() == 40 && view.phase() == RunnerPhase.FINISHED);
            assertThat(done.recordings()).hasSize(3);
        }
    }

    @Test
    void otherImagesAreRefusedWithBothNames() throws IOException {
        SavedRun run = SavedRuns.at(SavedRuns.SMALL, 1);
        assertThatThrownBy(() -> run.view(blackImages("other")))
                .isInstanceOf(OptionException.class)
                .hasMessageContaining("bundled")
                .hasMessageContaining("other")
                .satisfies(refused -> assertThat(ErrorMessage.of(refused).key()).isEqualTo("file.other-images"));
    }

    @Test
    void whereMnistIsMissingItSaysHowToGetIt() throws IOException {
        SavedRun run = SavedRuns.at(SavedRuns.SMALL, 1);
        DatasetFingerprint mnist = new DatasetFingerprint("mnist", "4a".repeat(32));
        SavedRun onMnist = new SavedRun(
                run.begunWith(),
                new SavedRun.Images(mnist, mnist, run.images().description()),
                run.phase(),
                run.history(),
                run.series(),
                run.events(),
                run.continuation());
        assertThatThrownBy(() -> onMnist.view(SavedRuns.data(SavedRuns.SMALL)))
                .hasMessageContaining("tripletlab data download")
                .satisfies(refused -> assertThat(ErrorMessage.of(refused).key()).isEqualTo("file.needs-mnist"));
    }

    private static TrainingData blackImages(String id) throws IOException {
        byte[] pixels = new byte[40 * 784];
        Examples black = new Examples(
                28, 28, pixels, IntStream.range(0, 40).map(i -> i % 4).toArray());
        Dataset other = new Dataset(id, "test", black, black, List.of("a", "b", "c", "d"), "00ff");
        return TrainingData.choose(SavedRuns.SMALL, other, other, List.of());
    }

    @Test
    void strangersAreRefusedWithASentence() throws IOException {
        refused(Files.write(folder.resolve("empty.tripletlab"), new byte[0]), "cannot be read as a ZIP file");
        refused(Files.writeString(folder.resolve("text.tripletlab"), "hello"), "cannot be read as a ZIP file");
        refused(folder.resolve("missing.tripletlab"), "is not a file");
        refused(zip("no.zip", Map.of("a.txt", "b")), "no manifest.json");
        refused(zip("other.zip", Map.of("manifest.json", "{\"format\":\"x\"}")), "\"format\"");
        refused(
                zip(
                        "newer.zip",
                        Map.of(
                                "manifest.json",
                                "{\"format\":\"tripletlab-session\",\"formatVersion\":2,\"program\":\"TripletLab 9\"}")),
                "format version 2, written by TripletLab 9");
        refused(zip("out.zip", manifest("../../etc/passwd.txt")), "is not allowed or is used twice");
        refused(zip("gone.zip", manifest("session.json")), "session.json is missing");
        refused(zip("deep.zip", Map.of("manifest.json", "[".repeat(100_000))), "damaged");
    }

    @Test
    void aFileThatIsCutOffAnywhereIsRefused() throws IOException {
        Path file = folder.resolve("whole.tripletlab");
        SessionFile.write(file, SavedRuns.session(SavedRuns.at(SavedRuns.SMALL, 1)), "test");
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < 20; i++) {
            byte[] part = java.util.Arrays.copyOf(whole, whole.length * i / 20);
            refused(Files.write(folder.resolve("part.tripletlab"), part), "part.tripletlab");
        }
    }

    @Test
    void whatTheManifestDoesNotNameIsRefused() throws IOException {
        for (String name : List.of("../../evil.txt", "notes.txt", "/etc/x.txt")) {
            refused(rewritten(Map.of(name, new byte[] {1})), name);
        }
        assertThat(SessionFile.read(rewritten(Map.of("lanes/", new byte[0]))).lanes())
                .hasSize(1);
    }

    @Test
    void embeddingsThatAreNoneAreRefused() throws IOException {
        SavedRun run = SavedRuns.at(SavedRuns.SMALL, 1);
        for (float wrong : new float[] {Float.NaN, 1e38f, 2}) {
            float[] unit = run.history().get(0).recording().snapshot().unit();
            float before = unit[0];
            unit[0] = wrong;
            Path file = folder.resolve("wrong.tripletlab");
            SessionFile.write(file, SavedRuns.session(run), "test");
            unit[0] = before;
            refused(file, "do not have length 1");
        }
    }

    /** Returns a session to which somebody has added something. */
    private Path rewritten(Map<String, byte[]> added) throws IOException {
        Path file = folder.resolve("whole.tripletlab");
        SessionFile.write(file, SavedRuns.session(SavedRuns.at(SavedRuns.SMALL, 1)), "test");
        Path other = folder.resolve("added.tripletlab");
        try (ZipFile from = new ZipFile(file.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(other))) {
            for (ZipEntry each : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(each));
                from.getInputStream(each).transferTo(to);
                to.closeEntry();
            }
            for (Map.Entry<String, byte[]> each : added.entrySet()) {
                to.putNextEntry(new ZipEntry(each.getKey()));
                to.write(each.getValue());
                to.closeEntry();
            }
        }
        return other;
    }

    private static Map<String, String> manifest(String name) {
        return Map.of(
                "manifest.json",
                "{\"format\":\"tripletlab-session\",\"formatVersion\":1,\"entries\":[{\"name\":\"" + name
                        + "\",\"bytes\":1,\"sha256\":\"\"}]}");
    }

    private static void refused(Path file, String because) {
        assertThatThrownBy(() -> SessionFile.read(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(because)
                .hasMessageEndingWith(".");
    }

    private Path zip(String name, Map<String, String> entries) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private static List<Double> losses(RunnerView view) {
        return IntStream.range(0, view.history().series().count())
                .mapToObj(index -> view.history().series().value(Metrics.LOSS, index))
                .toList();
    }
}
