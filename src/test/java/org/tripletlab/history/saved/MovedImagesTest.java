package org.tripletlab.history.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.folder.SmallPictures;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.Branch;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.RunnerView;
import org.tripletlab.runner.SessionRunner;
import org.tripletlab.text.Translation;

/** The images of a run that are not where they were. */
@Timeout(60)
class MovedImagesTest {
    private static final String[] CLASSES = {"ann", "bob", "cem"};

    @TempDir
    private Path folder;

    private Path faces;
    private Path session;
    private SavedRun run;

    @BeforeEach
    void train() throws IOException {
        faces = folder.resolve("old/faces");
        session = folder.resolve("new/lesson.tripletlab");
        Files.createDirectories(session.getParent());
        SmallPictures.write(faces, 6, 1, CLASSES);
        run = saved(faces.toString());
    }

    private static SavedRun saved(String place) {
        ExperimentSpec spec = ExperimentSpec.DEFAULT
                .with(Parameters.DATASET, place)
                .with(Parameters.IMAGE_SIZE, 16)
                .withText(Parameters.HIDDEN, "4")
                .with(Parameters.PROBE, 20);
        DatasetCache datasets = DatasetCache.ofThisProcess(Optional.empty());
        try (SessionRunner runner = new SessionRunner(datasets::choose, 1L << 22)) {
            runner.load(spec);
            while (runner.view().phase() == RunnerPhase.PREPARING) {
                Thread.onSpinWait();
            }
            CompletableFuture<Optional<Branch>> taken = new CompletableFuture<>();
            runner.branch(OptionalInt.empty(), taken::complete);
            return SavedRun.of(taken.join().orElseThrow());
        }
    }

    private MovedImages.Found find(SavedRun saved, Path... given) throws IOException {
        return new MovedImages(
                        DatasetCache.ofThisProcess(Optional.empty()),
                        Optional.of(session),
                        given.length == 0 ? Optional.empty() : Optional.of(given[0]))
                .of(saved);
    }

    private void assertFoundAt(Path place, SavedRun saved, Path... given) throws IOException {
        MovedImages.Found found = find(saved, given);
        assertThat(found.run().begunWith().get(Parameters.DATASET)).isEqualTo(place.toString());
        assertThat(found.run().spec().get(Parameters.DATASET)).isEqualTo(place.toString());
        assertThat(found.run().view(found.data()).data().hasImages()).isTrue();
    }

    private SavedRun onlyAt(String typed, String absolute, String fromFile) {
        RecordedImages kept = run.images().description().orElseThrow();
        RecordedImages.Source source = kept.training();
        RecordedImages.Source elsewhere = new RecordedImages.Source(
                absolute, fromFile, source.trainingImages(), source.testImages(), source.classNames());
        RecordedImages images = new RecordedImages(
                elsewhere,
                elsewhere,
                kept.height(),
                kept.width(),
                kept.trainedClasses(),
                kept.classesPerBatch(),
                kept.imagesPerClass(),
                kept.mean(),
                kept.deviation(),
                kept.labels(),
                kept.rows(),
                kept.fromTraining());
        return with(Optional.of(images)).withPlace(Parameters.DATASET, typed);
    }

    private SavedRun with(Optional<RecordedImages> images) {
        return new SavedRun(
                run.begunWith(),
                new SavedRun.Images(run.images().training(), run.images().probing(), images),
                run.phase(),
                run.history(),
                run.series(),
                run.events(),
                run.continuation());
    }

    @Test
    void whatWasTypedTheAbsolutePathAndTheFilesFolderAreLookedAt() throws IOException {
        assertFoundAt(faces, run);
        assertFoundAt(faces, onlyAt("faces-of-then", faces.toString(), ""));
        assertFoundAt(faces, onlyAt("nowhere", "", "../old/faces"));
        Path beside = session.resolveSibling("faces");
        Files.move(faces, beside);
        assertFoundAt(beside, run);
        assertFoundAt(beside, onlyAt("faces", "", ""));
        assertFoundAt(beside, onlyAt("C:\\Users\\lee\\faces", "C:\\Users\\lee\\faces", ""));
        assertFoundAt(beside, onlyAt("/home/lee/faces/", "/home/lee/faces", ""));
        Path below = session.resolveSibling("data/faces");
        Files.createDirectories(below.getParent());
        Files.move(beside, below);
        assertFoundAt(below, onlyAt("data\\faces", "D:\\school\\data\\faces", ""));
    }

    @Test
    void aFolderThatIsGivenIsTakenIfItsImagesAgree() throws IOException {
        Path renamed = folder.resolve("gesichter");
        Files.move(faces, renamed);
        assertThatThrownBy(() -> find(run))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining(faces.toString())
                .hasMessageContaining("15 training and 3 test images of 3 classes")
                .hasMessageContaining("--data DIR")
                .message()
                .doesNotContain("damaged");
        assertFoundAt(renamed, run, renamed);
        Path inside = folder.resolve("drive/faces");
        Files.createDirectories(inside.getParent());
        Files.move(renamed, inside);
        assertFoundAt(inside, run, inside.getParent());
        assertThatThrownBy(() -> find(run, folder.resolve("not/there"))).hasMessageContaining("not/there");
    }

    @Test
    void otherImagesAreRefusedWithBothFingerprintsAndCounts() throws IOException {
        Path other = folder.resolve("other");
        SmallPictures.write(other, 6, 2, CLASSES);
        String own = run.images().training().sha256().substring(0, 12);
        assertThatThrownBy(() -> find(run, other))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining(own)
                .hasMessageContaining("15 training and 3 test images, 3 classes, SHA-256")
                .hasMessageContaining("made with 15 training and 3 test images, 3 classes")
                .hasMessageContaining("Pixels and labels are compared, not names or dates");
        Path part = folder.resolve("part");
        SmallPictures.write(part, 6, 1, "ann", "bob");
        assertThatThrownBy(() -> find(run, part))
                .hasMessageContaining("2 classes")
                .hasMessageContaining(own);
        assertThatThrownBy(() -> find(with(Optional.empty()), other))
                .hasMessageContaining(own)
                .hasMessageContaining("was made with others");
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertThatThrownBy(() -> find(run, empty))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("is not a data set");
    }

    @Test
    void namesAreNoPartOfTheFingerprintNorIsTheWayTheirAccentsAreWritten() throws IOException {
        Path composed = folder.resolve("old/élèves");
        Path apart = session.resolveSibling(Normalizer.normalize("élèves", Normalizer.Form.NFD));
        if (System.getProperty("sun.jnu.encoding", "").toUpperCase(Locale.ROOT).startsWith("UTF")) {
            Files.move(faces, apart);
            assertFoundAt(apart, onlyAt("élèves", composed.toString(), ""));
        }
    }

    @Test
    void whatIsRecordedIsSeenWithoutImages() {
        TrainingData data = run.withoutImages();
        RunnerView view = run.view(data);
        assertThat(data.hasImages()).isFalse();
        assertThat(view.canTrain()).isFalse();
        assertThat(data.probe().classNames()).containsExactly(CLASSES);
        DatasetCache datasets = DatasetCache.ofThisProcess(Optional.empty());
        try {
            TrainingData there = datasets.choose(run.begunWith());
            assertThat(data.probe().labels()).isEqualTo(there.probe().labels());
            assertThat(data.probe().place(2)).isEqualTo(there.probe().place(2));
            assertThat(data.training().train().count())
                    .isEqualTo(there.training().train().count());
        } catch (DatasetException gone) {
            throw new IllegalStateException(gone);
        }
    }

    @Test
    void aRunWithoutImagesIsHeldSavedAndGoneOnWithWhenTheyAreThere() throws IOException {
        DatasetCache datasets = DatasetCache.ofThisProcess(Optional.empty());
        try (SessionRunner runner = new SessionRunner(datasets::choose, 1L << 22)) {
            runner.resume(run, run.withoutImages());
            CompletableFuture<Optional<Branch>> taken = new CompletableFuture<>();
            runner.branch(OptionalInt.empty(), taken::complete);
            SavedRun again = SavedRun.of(taken.join().orElseThrow());
            // The answer comes from the training thread, perhaps before its next view is published.
            while (runner.view().recordings().isEmpty()) {
                Thread.onSpinWait();
            }
            assertThat(runner.view().recordings()).hasSize(run.history().size());
            assertThat(again.images()
                            .description()
                            .orElseThrow()
                            .training()
                            .place()
                            .path())
                    .isEqualTo(faces.toString());
            assertThat(again.images().description().orElseThrow().labels())
                    .isEqualTo(run.images().description().orElseThrow().labels());
            assertThat(again.continuation().present().learned().weights())
                    .isEqualTo(run.continuation().present().learned().weights());
            MovedImages.Found found = find(again);
            runner.resume(found.run(), found.data());
            while (runner.view().latest().network() == null) {
                Thread.onSpinWait();
            }
            runner.stepOnce();
            while (runner.view().step() < 1) {
                Thread.onSpinWait();
            }
            assertThat(runner.view().canTrain()).isTrue();
        }
    }

    @Test
    void anotherExperimentThatIsRefusedTakesNothingAway() throws IOException {
        DatasetCache datasets = DatasetCache.ofThisProcess(Optional.empty());
        Files.move(faces, folder.resolve("elsewhere"));
        try (SessionRunner runner = new SessionRunner(datasets::choose, 1L << 22)) {
            runner.resume(run, run.withoutImages());
            while (runner.view().recordings().isEmpty()) {
                Thread.onSpinWait();
            }
            runner.restart();
            while (runner.view().status().problem() == null) {
                Thread.onSpinWait();
            }
            assertThat(runner.view().phase()).isEqualTo(RunnerPhase.PAUSED);
            assertThat(runner.view().recordings()).hasSize(run.history().size());
            assertThat(List.of("data.refused.no-place"))
                    .contains(runner.view().status().problem().key());
        }
    }
}
