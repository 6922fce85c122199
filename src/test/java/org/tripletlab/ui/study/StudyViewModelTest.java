package org.tripletlab.ui.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.Slow;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.study.Study;
import org.tripletlab.study.folder.StudyExecution;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.model.Activities;
import org.tripletlab.ui.model.ActivityKind;
import org.tripletlab.ui.model.Problems.Problem;
import org.tripletlab.ui.study.StudyViewModel.Stage;

/** Small real studies run by the view model without a window. */
@Slow
class StudyViewModelTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ExperimentSpec SMALL = ExperimentSpec.DEFAULT
            .with(Parameters.DATASET, "bundled")
            .with(Parameters.STEPS, 20)
            .with(Parameters.PROBE, 60)
            .withText(Parameters.HIDDEN, "8");

    // Reading the digits once is enough for all tests.
    private static final DatasetCache SHELF = DatasetCache.ofThisProcess(Optional.empty());

    @TempDir
    private Path folder;

    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final Activities activities = new Activities(System::nanoTime);
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private StudyViewModel study;

    @AfterEach
    void end() {
        executor.shutdownNow();
    }

    @Test
    void aStudyIsStoppedAndGoneOnWithAndToldInTheBrowser() {
        open("random,hardest-negative", "0-19");
        assertThat(says()).isEqualTo("40 runs.");
        study.start();
        assertThat(calls).containsExactly("pause");
        assertThat(study.stageProperty().get()).isEqualTo(Stage.RUNNING);
        study.start();
        assertThat(calls).as("one at a time").hasSize(1);
        await(() -> study.finished().size() >= 2);
        assertThat(says()).matches("[0-9]+ of 40 runs, about [0-9]+ s left");
        assertThat(activities.currentProperty().get().says().key()).isEqualTo("study.status");
        activities.currentProperty().get().cancel().orElseThrow().run();
        assertThat(study.stageProperty().get()).isEqualTo(Stage.STOPPING);
        await(() -> !study.busy());
        int done = study.finished().size();
        assertThat(study.stageProperty().get()).isEqualTo(Stage.STOPPED);
        assertThat(done).isBetween(2, 39);
        assertThat(says()).startsWith("Stopped after " + done + " of 40 runs.");
        assertThat(activities.newsProperty().get().key()).isEqualTo("study.status.stopped");
        assertThat(threads()).isZero();

        await(() -> study.form().startableProperty().get());
        assertThat(study.form().previewProperty().get().counts().done()).isEqualTo(done);
        study.start();
        await(() -> !study.busy());
        assertThat(study.stageProperty().get()).isEqualTo(Stage.DONE);
        assertThat(study.finished()).hasSize(40).noneMatch(FinishedRun::failed);
        assertThat(study.finished())
                .extracting(run -> run.run().index())
                .as("two run at a time, and the shorter ends first")
                .isSorted();
        assertThat(study.finished().get(0).outcome().state()).isNotBlank();
        assertThat(activities.currentProperty().get()).isNull();

        await(() -> study.form().previewProperty().get().report().isPresent());
        Path report = study.form().previewProperty().get().report().orElseThrow();
        assertThat(report).isNotEmptyFile();
        assertThat(says()).isEqualTo("Finished: 40 runs. The report is " + report + ".");
        study.openReport();
        await(() -> calls.contains(report.toUri().toString()));
        assertThat(study.openedProperty().get()).isEqualTo(Message.of("study.opened.report", report.toString()));

        study.form().quickProperty().set(false);
        study.form().rows().get(1).textProperty().set("0-18");
        assertThat(study.stageProperty().get()).isEqualTo(Stage.READY);
        assertThat(study.finished()).isEmpty();
        await(() -> study.form().previewProperty().get().problem().isPresent());
        assertThat(says()).startsWith("This folder holds another study");
    }

    @Test
    void runsThatFailAreToldAndTheOthersAreMade() {
        open("random", "0");
        study.form().rows().get(1).parameterProperty().set(Parameters.HOLD_OUT);
        study.form().rows().get(1).textProperty().set("none;9");
        await(() -> study.form().startableProperty().get());
        study.start();
        await(() -> !study.busy());
        assertThat(study.stageProperty().get()).isEqualTo(Stage.DONE);
        assertThat(study.finished()).hasSize(2).filteredOn(FinishedRun::failed).hasSize(1);
        assertThat(new StudyWording(new Texts(Language.ENGLISH)).failures(study.finished()))
                .startsWith("Failed runs: 1.")
                .contains("no class");
        assertThat(study.planProperty().get().metrics())
                .extracting(metric -> metric.field())
                .contains("oneShotAccuracy");
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidInOneSentence() throws IOException {
        open("random", "0,1");
        Path file = Files.writeString(folder.resolve("file"), "");
        study.form().results().textProperty().set(file.resolve("study").toString());
        await(() -> study.form().startableProperty().get());
        study.start();
        await(() -> !study.busy());
        assertThat(study.stageProperty().get()).isEqualTo(Stage.FAILED);
        assertThat(says()).contains("cannot be created").endsWith(".");
        assertThat(new StudyWording(new Texts(Language.CHINESE)).state(study))
                .startsWith("无法创建 " + file.resolve("study"));
        assertThat(activities.problems().shownProperty().get())
                .containsExactly(new Problem(ActivityKind.STUDY, Message.of("study.status.failed", study.problem())));
        study.form().results().renew();
        assertThat(study.stageProperty().get()).isEqualTo(Stage.READY);
    }

    @Test
    void whatIsBegunKeepsItsLineWhenTheProgramEnds() throws Exception {
        open("random,hardest-negative", "0-99");
        study.start();
        await(() -> study.finished().size() >= 2);
        study.stop();
        executor.shutdownNow();
        assertThat(executor.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        Path results = Path.of(study.form().results().textProperty().get());
        int kept = Files.readAllLines(results.resolve(StudyExecution.RUNS)).size();
        assertThat(kept).isBetween(study.finished().size(), 199);
        assertThat(results.resolve("results.json")).content().contains("\"done\" : " + kept);
        assertThat(results.resolve(StudyExecution.REPORT)).isNotEmptyFile();
        assertThat(threads()).isZero();
    }

    private void open(String miners, String seeds) {
        StudyFormViewModel form = new StudyFormViewModel(() -> SMALL, executor, folder);
        study = new StudyViewModel(form, SHELF, executor, activities, () -> calls.add("pause"), calls::add);
        form.studyProperty().set(Study.OWN);
        form.rows().get(0).textProperty().set(miners);
        form.rows().get(1).textProperty().set(seeds);
        await(() -> form.startableProperty().get());
    }

    private String says() {
        return new StudyWording(new Texts(Language.ENGLISH)).state(study);
    }

    /** Beats like the window's clock until something holds. */
    private void await(BooleanSupplier holds) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        study.pulse();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in good time").isLessThan(end);
            LockSupport.parkNanos(5_000_000);
            study.pulse();
        }
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("tripletlab-study"))
                .count();
    }
}
