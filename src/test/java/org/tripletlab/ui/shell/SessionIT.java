package org.tripletlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.tripletlab.race.Race;
import org.tripletlab.race.SavedLane;
import org.tripletlab.session.Branch;
import org.tripletlab.session.DatasetShelf;
import org.tripletlab.session.Parameters;
import org.tripletlab.session.RunnerPhase;
import org.tripletlab.session.RunnerView;
import org.tripletlab.session.SavedRun;
import org.tripletlab.session.SessionRunner;
import org.tripletlab.store.SavedSession;
import org.tripletlab.store.SessionFile;
import org.tripletlab.ui.ChosenFiles;
import org.tripletlab.ui.NeedsWindow;

/** Sessions saved, opened, dropped, refused, and recovered in the window. */
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
class SessionIT extends RealWindow {
    private Stage stage;
    private Path chosen;

    @Start
    void open(Stage shown) throws IOException {
        stage = shown;
        Path sessions = Files.createDirectory(folder.resolve("sessions"));
        // As a program leaves it that has crashed.
        SessionFile.write(sessions.resolve("running-1.tripletlab"), crashed(), "test");
        show(shown);
        window.fileChoice().showWith(new ChosenFiles(() -> Optional.ofNullable(chosen)));
    }

    private static SavedSession crashed() {
        DatasetShelf shelf = DatasetShelf.ofThisProcess(Optional.empty());
        try (SessionRunner runner = new SessionRunner(shelf::choose, 1L << 26)) {
            runner.load(SHORT.with(Parameters.SEED, 5L));
            while (runner.view().phase() != RunnerPhase.PAUSED) {
                Thread.onSpinWait();
            }
            runner.stepOnce();
            while (runner.view().step() < 1) {
                Thread.onSpinWait();
            }
            CompletableFuture<Optional<Branch>> taken = new CompletableFuture<>();
            runner.branch(OptionalInt.empty(), taken::complete);
            SavedRun run = SavedRun.of(taken.join().orElseThrow());
            return new SavedSession(List.of(new SavedLane('A', Optional.empty(), run.spec(), Optional.of(run))));
        }
    }

    @Test
    void aSessionIsSavedAndComesBackByADrop(FxRobot robot) throws Exception {
        train(robot);
        chosen = folder.resolve("lesson");
        RunnerView before = window.lanes().focus().view();
        robot.interact(() -> window.files().saveAs());
        Path file = folder.resolve("lesson.tripletlab");
        await(() -> stage.getTitle().startsWith("lesson.tripletlab"));
        assertThat(file).exists();

        robot.interact(() -> window.lanes().race(new Race(List.of(SHORT, SHORT.with(Parameters.MINER, "random")))));
        await(() -> stage.getTitle().contains("•"));
        assertThat(robot.interact(() -> Drop.on(stage.getScene().getRoot(), file)))
                .isNotNull();
        await(() -> window.lanes().lanes().size() == 1
                && window.lanes().focus().view().phase() == RunnerPhase.FINISHED
                && window.lanes().focus().view().step() == before.step());
        RunnerView after = window.lanes().focus().view();
        assertThat(after.recordings()).hasSameSizeAs(before.recordings());
        assertThat(after.network().weights()).isEqualTo(before.network().weights());
        assertThat(after.events()).isEqualTo(before.events());
        await(() -> !stage.getTitle().contains("•"));
    }

    @Test
    void whatIsNoSessionIsRefusedAndEverythingStays(FxRobot robot) throws Exception {
        train(robot);
        Path broken = Files.writeString(folder.resolve("broken.tripletlab"), "hello");
        int generation = window.lanes().focus().view().generation();
        robot.interact(() -> window.open(broken));
        await(() -> robot.lookup(".label").queryAllAs(javafx.scene.control.Label.class).stream()
                .anyMatch(label -> label.getText() != null && label.getText().contains("is not a session")));
        assertThat(window.lanes().focus().view().generation()).isEqualTo(generation);
        assertThat(window.lanes().focus().view().phase()).isEqualTo(RunnerPhase.FINISHED);
    }

    @Test
    void whatACrashHasLeftIsOfferedAndRecovered(FxRobot robot) throws Exception {
        assertThat(robot.lookup("#recovery").query().isVisible()).isTrue();
        robot.interact(() ->
                robot.lookup("#recover").<javafx.scene.control.Button>query().fire());
        await(() -> window.lanes().focus().view().spec().get(Parameters.SEED) == 5
                && window.lanes().focus().view().step() == 1);
        await(() -> !robot.lookup("#recovery").query().isVisible());
        assertThat(folder.resolve("sessions").resolve("running-1.tripletlab")).doesNotExist();
    }

    @Test
    void anExperimentTravelsAsALine(FxRobot robot) throws Exception {
        train(robot);
        robot.interact(() ->
                window.desk().session().beginLine("tripletlab:dataset=bundled&hidden=16&probe=100&steps=40&seed=9"));
        await(() -> window.lanes().focus().view().spec().get(Parameters.SEED) == 9
                && window.lanes().focus().view().phase() == RunnerPhase.FINISHED);
        robot.interact(() -> window.desk().session().beginLine("tripletlab:margin=-5"));
        assertThat(window.lanes().focus().view().spec().get(Parameters.SEED)).isEqualTo(9);
    }

    private void train(FxRobot robot) throws Exception {
        robot.interact(() -> deck.begin(SHORT));
        await(() -> window.lanes().specs().get(0).equals(SHORT)
                && window.lanes().focus().view().phase() == RunnerPhase.FINISHED);
    }
}
