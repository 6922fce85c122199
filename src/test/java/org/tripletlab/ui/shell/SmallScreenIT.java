package org.tripletlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.ui.NeedsWindow;
import org.tripletlab.ui.TestStage;
import org.tripletlab.ui.control.ReplaceQuestion;
import org.tripletlab.ui.fx.ScreenRoom;

/**
 * Every window is inside the screen and every button that ends a dialog is reachable, on any screen of the test machine, also on
 * small and scaled ones.
 */
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
class SmallScreenIT extends RealWindow {
    @Start
    void open(Stage shown) {
        show(shown);
    }

    @Test
    void everyWindowFitsAndItsButtonsAreInReach(FxRobot robot) throws Exception {
        robot.interact(() -> comparison.begin(SHORT));
        await(() -> window.lanes().focus().view().phase() == RunnerPhase.FINISHED
                && window.spheres().sphere().frameProperty().get() != null);
        fits(stage);
        check(robot, () -> window.exportPicture(), "#export-save", "#export-cancel");
        for (String subject : List.of("film", "page", "csv", "npz", "projector")) {
            check(robot, () -> item(subject).fire(), "#export-save", "#export-cancel");
        }
        check(robot, () -> robot.lookup("#get-mnist").<Hyperlink>query().fire(), "#download-start", "#download-close");
        check(robot, () -> window.showStudies(), "#study-start");
        robot.interact(() -> window.showHelp());
        await(() -> isInReach(stage, robot.lookup("#help-search").query()));
        await(() -> isInReach(stage, robot.lookup("#help-close").query()));
        fits(stage);
        robot.interact(() -> window.showHelp());
        check(robot, () -> window.showAbout());
        Path there = Files.writeString(folder.resolve("there.csv"), "");
        Platform.runLater(() -> ReplaceQuestion.ask(there, stage, texts));
        check(robot, () -> {}, "#replace .button");
        // A folder that cannot be made: what is on the screen cannot be kept, and the window asks what to do.
        Path sessions = folder.resolve("sessions");
        if (Files.isDirectory(sessions)) {
            // After a minute on a slow machine.
            Files.move(sessions, folder.resolve("kept"));
        }
        Files.writeString(sessions, "no folder");
        robot.interact(() -> comparison.begin(SHORT.with(Parameters.SEED, 2L)));
        await(() -> window.lanes().focus().view().spec().get(Parameters.SEED) == 2
                && window.lanes().focus().view().phase() == RunnerPhase.FINISHED);
        robot.interact(() -> window.files().quit());
        await(() -> robot.lookup("#closing-again")
                .tryQuery()
                .filter(Node::isVisible)
                .isPresent());
        check(robot, () -> {}, "#closing-again", "#closing-save-as", "#closing-now", "#closing-stay");
    }

    /** Opens a window beside the main one, looks at it, and closes it. */
    private void check(FxRobot robot, Runnable open, String... buttons) throws Exception {
        robot.interact(open);
        await(() -> opened().isPresent());
        Stage other = opened().orElseThrow();
        fits(other);
        for (String id : buttons) {
            for (Node button : robot.from(other.getScene().getRoot()).lookup(id).queryAll()) {
                await(() -> isInReach(other, button));
            }
            assertThat(robot.from(other.getScene().getRoot()).lookup(id).queryAll())
                    .isNotEmpty();
        }
        robot.interact(other::hide);
    }

    private Optional<Stage> opened() {
        return Window.getWindows().stream()
                .filter(each -> each instanceof Stage && each != stage && each.isShowing())
                .map(each -> (Stage) each)
                .findFirst();
    }

    /** A button that is clipped, or outside of its window or of the screen, cannot be pressed. */
    private static boolean isInReach(Stage window, Node button) {
        Bounds bounds = button.localToScreen(button.getLayoutBounds());
        return bounds != null
                && bounds.getWidth() > 0
                && bounds.getMinX() >= window.getX()
                && bounds.getMaxX() <= window.getX() + window.getWidth()
                && bounds.getMinY() >= window.getY()
                && bounds.getMaxY() <= window.getY() + window.getHeight()
                && onScreen(bounds.getMinX(), bounds.getMinY())
                && onScreen(bounds.getMaxX() - 1, bounds.getMaxY() - 1);
    }

    private static boolean onScreen(double x, double y) {
        return ScreenRoom.screens().stream().anyMatch(screen -> screen.contains(x, y));
    }

    /** The title bar is to be reached, and nothing is larger than the screen. */
    private static void fits(Stage window) throws Exception {
        TestStage.eventually(
                () -> {},
                () -> assertThat(onScreen(window.getX(), window.getY())
                                && onScreen(
                                        window.getX() + window.getWidth() - 1, window.getY() + window.getHeight() - 1))
                        .as(
                                "%s at %.0f, %.0f with %.0f × %.0f on %s",
                                window.getTitle(),
                                window.getX(),
                                window.getY(),
                                window.getWidth(),
                                window.getHeight(),
                                ScreenRoom.screens())
                        .isTrue());
    }

    private MenuItem item(String subject) {
        return window.files().getItems().stream()
                .filter(item -> "file-export".equals(item.getId()))
                .flatMap(item -> ((Menu) item).getItems().stream())
                .filter(item -> ("export-" + subject).equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }
}
