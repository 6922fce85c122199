package org.tripletlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.tripletlab.compare.SavedLane;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.RunnerView;
import org.tripletlab.history.saved.SavedRun;
import org.tripletlab.render.view.Camera;
import org.tripletlab.store.SavedSession;
import org.tripletlab.store.SessionFile;
import org.tripletlab.ui.NeedsWindow;

/** Closing the window by any means saves the session, and two windows do not interfere with each other. */
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
class ClosingIT extends RealWindow {
    private Path sessions;

    @Start
    void open(Stage shown) {
        sessions = folder.resolve("sessions");
        show(shown);
    }

    @Test
    void whatWasOnTheScreenIsTheLastSession(FxRobot robot) throws Exception {
        train(robot, SHORT);
        Camera camera = new Camera(33, 44, 1.5);
        RunnerView before = window.lanes().focus().view();
        robot.interact(() -> {
            window.spheres().sphere().cameraProperty().set(camera);
            window.spheres().sphere().toggleClass(3);
            window.lanes().showStep(20);
        });
        close(robot, stage);
        SavedSession kept = last();
        SavedLane lane = kept.lanes().get(0);
        SavedRun run = lane.run().orElseThrow();
        assertThat(run.step()).isEqualTo(before.step()).isEqualTo(120);
        assertThat(run.history()).hasSameSizeAs(before.recordings());
        assertThat(kept.window()).containsEntry("step", "20").containsEntry("hidden", "3");

        another(robot);
        int generation = window.lanes().focus().view().generation();
        assertThat(robot.lookup("#recovery").query().isVisible())
                .as("nothing has crashed")
                .isFalse();
        robot.interact(() -> {
            window.files().show();
            window.files().hide();
            window.files().getItems().stream()
                    .filter(item -> "file-recent".equals(item.getId()))
                    .flatMap(item -> ((javafx.scene.control.Menu) item).getItems().stream())
                    .filter(item -> "file-last".equals(item.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
        });
        await(() -> window.lanes().focus().view().generation() != generation
                && window.lanes().focus().view().phase() == RunnerPhase.FINISHED
                && window.lanes().shownStep() == 20);
        RunnerView after = window.lanes().focus().view();
        assertThat(after.latest().network().weights())
                .isEqualTo(before.latest().network().weights());
        assertThat(after.recordings()).hasSameSizeAs(before.recordings());
        assertThat(window.spheres().sphere().cameraProperty().get()).isEqualTo(camera);
        assertThat(window.spheres().sphere().hiddenProperty().get().stream()).containsExactly(3);
    }

    /** The keys close it, too; the first training of a new user is what was on the screen. */
    @Test
    void whatNobodyHasTouchedIsKeptAsWell(FxRobot robot) throws Exception {
        train(robot, SHORT);
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        await(() -> !stage.isShowing());
        assertThat(last().lanes().get(0).run().orElseThrow().step()).isEqualTo(120);
        assertThat(files()).containsExactly("last.tripletlab");
    }

    /** The next start tells of the last session, which a start without any change does not replace. */
    @Test
    void aComparisonStaysTheLastSessionAfterAStartWithoutAnyChange(FxRobot robot) throws Exception {
        train(robot, SHORT);
        robot.interact(() -> comparison.duplicate());
        await(() -> comparison.lanes().size() == 2
                && !comparison.view().recordings().isEmpty());
        close(robot, stage);
        assertThat(last().lanes()).hasSize(2);

        robot.interact(() -> comparison.keepChosenOnly());
        robot.interact(() -> comparison.begin(SHORT));
        await(() -> comparison.view().phase() == RunnerPhase.FINISHED);
        another(robot);
        await(() -> robot.lookup("#status-activity").queryAll().stream()
                .anyMatch(label -> ((Labeled) label)
                        .getText()
                        .equals("You can continue the last session: File, Open recent, Last session.")));
        close(robot, stage);
        assertThat(last().lanes()).hasSize(2);
        assertThat(files()).containsExactly("last.tripletlab");
    }

    @Test
    void whatCannotBeKeptLeavesTheChoice(FxRobot robot) throws Exception {
        train(robot, SHORT);
        train(robot, SHORT.with(Parameters.SEED, 2L));
        block("A file where the folder should be, as on a disk that cannot be written to.");
        request(robot, stage);
        await(() -> isShown(robot, "#closing-again"));
        assertThat(MainWindowIT.text(robot, "#closing-says"))
                .startsWith("The session was not saved: The folder " + sessions + " cannot be written to.");
        Node again = robot.lookup("#closing-again").query();
        await(() -> again.equals(again.getScene().getFocusOwner()));
        press(robot, "#closing-stay");
        assertThat(stage.isShowing()).isTrue();

        request(robot, stage);
        await(() -> isShown(robot, "#closing-again"));
        Files.delete(sessions);
        press(robot, "#closing-again");
        await(() -> !stage.isShowing());
        assertThat(last().lanes().get(0).spec().get(Parameters.SEED)).isEqualTo(2);
    }

    @Test
    void itMayBeClosedWithoutKeeping(FxRobot robot) throws Exception {
        train(robot, SHORT);
        train(robot, SHORT.with(Parameters.SEED, 2L));
        block("no folder");
        request(robot, stage);
        await(() -> isShown(robot, "#closing-now"));
        press(robot, "#closing-now");
        await(() -> !stage.isShowing());
        assertThat(sessions).hasContent("no folder");
    }

    @Test
    void twoWindowsOnOneFolderKeepOutOfEachOthersWay(FxRobot robot) throws Exception {
        train(robot, SHORT);
        close(robot, stage);
        Files.move(sessions.resolve("last.tripletlab"), sessions.resolve("running-1.tripletlab"));
        Stage one = another(robot);
        MainWindow first = window;
        Stage two = another(robot);
        assertThat(robot.from(one.getScene().getRoot())
                        .lookup("#recovery")
                        .query()
                        .isVisible())
                .isTrue();
        assertThat(robot.from(two.getScene().getRoot())
                        .lookup("#recovery")
                        .query()
                        .isVisible())
                .as("the crash is offered once")
                .isFalse();
        train(robot, SHORT.with(Parameters.SEED, 3L));
        robot.interact(() -> first.lanes().pull());
        close(robot, one);
        close(robot, two);
        assertThat(files())
                .containsExactlyInAnyOrder("last.tripletlab", "before-last.tripletlab", "running-1.tripletlab");
        assertThat(last().lanes().get(0).spec().get(Parameters.SEED)).isEqualTo(3);
    }

    private Stage another(FxRobot robot) {
        robot.interact(() -> {
            stage = new Stage();
            show(stage);
        });
        return stage;
    }

    private void train(FxRobot robot, ExperimentSpec spec) throws Exception {
        robot.interact(() -> comparison.begin(spec));
        await(() -> window.lanes().specs().get(0).equals(spec)
                && window.lanes().focus().view().phase() == RunnerPhase.FINISHED);
    }

    private static void request(FxRobot robot, Stage window) {
        robot.interact(() -> window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    private static void close(FxRobot robot, Stage window) throws Exception {
        request(robot, window);
        await(() -> !window.isShowing());
    }

    private static boolean isShown(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().filter(Node::isVisible).isPresent();
    }

    private static void press(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).<Button>query().fire());
    }

    private SavedSession last() throws IOException {
        return SessionFile.read(sessions.resolve("last.tripletlab"));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(sessions)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".lock"))
                    .toList();
        }
    }

    /** Puts a file where the folder would be; on a slow machine the minute's keeping has made that already. */
    private void block(String content) throws IOException {
        if (Files.isDirectory(sessions)) {
            Files.move(sessions, sessions.resolveSibling("kept"));
        }
        Files.writeString(sessions, content);
    }
}
