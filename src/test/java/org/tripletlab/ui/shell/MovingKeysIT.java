package org.tripletlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.render.view.Camera;
import org.tripletlab.ui.NeedsWindow;

/** What is reached with Tab and moves with keys keeps its keys, also those that otherwise step or restart the training. */
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
class MovingKeysIT extends RealWindow {
    @Start
    void open(Stage shown) {
        comparison.load(SHORT);
        show(shown);
        comparison.play();
    }

    @BeforeEach
    void train(FxRobot robot) throws Exception {
        await(() -> window.lanes().focus().view().phase() == RunnerPhase.FINISHED);
        // A key moves the focus, so that what is focused next counts as reached by key.
        robot.interact(() -> robot.lookup("#theme").query().requestFocus());
        robot.push(KeyCode.TAB);
    }

    @Test
    void theSphereTurnsAndGoesBackToItsFirstView(FxRobot robot) {
        robot.interact(() -> robot.lookup(".sphere-surface").query().requestFocus());
        Camera before = camera();
        robot.push(KeyCode.RIGHT);
        assertThat(camera().yawDegrees()).isNotEqualTo(before.yawDegrees());
        robot.push(KeyCode.HOME);
        assertThat(camera()).isEqualTo(before);
        assertThat(window.lanes().focus().view().step())
                .as("no step, no restart")
                .isEqualTo(120);
    }

    @Test
    void homeOnTheTimelineShowsTheFirstStepAndKeepsTheRun(FxRobot robot) {
        robot.interact(() -> robot.lookup("#timeline-track").query().requestFocus());
        robot.push(KeyCode.HOME);
        assertThat(window.lanes().focus().shownStep()).isZero();
        assertThat(window.lanes().focus().view().step()).as("not restarted").isEqualTo(120);
        robot.push(KeyCode.END);
        assertThat(window.lanes().focus().shownStep()).isEqualTo(120);
    }

    @Test
    void aZoomedChartPansAndKeepsTheShownStep(FxRobot robot) {
        robot.interact(() -> robot.lookup("#chart-1").query().requestFocus());
        robot.push(KeyCode.EQUALS);
        String zoomed = zoom(robot);
        robot.push(KeyCode.SHIFT, KeyCode.LEFT);
        assertThat(zoom(robot)).isNotEqualTo(zoomed);
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(zoom(robot)).isEqualTo(zoomed);
        assertThat(window.lanes().focus().shownStep()).isEqualTo(120);
        // The arrows alone stay those of the window.
        robot.push(KeyCode.LEFT);
        assertThat(window.lanes().focus().shownStep()).isLessThan(120);
    }

    @Test
    void theThresholdAndTheDividerMove(FxRobot robot) throws Exception {
        robot.interact(() ->
                robot.lookup("#show-verification").queryAs(ToggleButton.class).fire());
        Region line = robot.lookup("#threshold-line").queryAs(Region.class);
        await(() -> line.isVisible() && line.getAccessibleText().startsWith("Threshold"));
        String before = line.getAccessibleText();
        robot.interact(line::requestFocus);
        robot.push(KeyCode.RIGHT);
        await(() -> !line.getAccessibleText().equals(before));

        Region divider = robot.lookup("#centre-divider").queryAs(Region.class);
        double at = divider.getLayoutY();
        robot.interact(divider::requestFocus);
        robot.push(KeyCode.UP);
        await(() -> divider.getLayoutY() < at);
        robot.push(KeyCode.HOME);
        await(() -> divider.getLayoutY() == at);
        assertThat(window.lanes().focus().view().step())
                .as("no step, no restart")
                .isEqualTo(120);
    }

    private static String zoom(FxRobot robot) {
        return robot.lookup("#chart-zoom").queryAs(Button.class).getText();
    }

    private Camera camera() {
        return window.spheres().sphere().cameraProperty().get();
    }
}
