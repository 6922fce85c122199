package org.tripletlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
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

    private Camera camera() {
        return window.spheres().sphere().cameraProperty().get();
    }
}
