package org.tripletlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripletlab.ui.shell.MainWindowIT.press;

import java.util.Arrays;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.RunnerView;
import org.tripletlab.ui.NeedsWindow;

/** A run that was thrown away by one click comes back by another, or by Ctrl+Z. */
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
class BringBackIT extends RealWindow {
    @Start
    void open(Stage stage) {
        comparison.load(SHORT);
        show(stage);
        comparison.play();
    }

    @Test
    void aRestartedRunComesBackWithTheButtonAndAPresetWithTheKey(FxRobot robot) throws Exception {
        assertThat(robot.lookup("#bring-back").queryButton().isDisabled()).isTrue();
        await(() -> comparison.view().phase() == RunnerPhase.FINISHED
                && comparison.view().latest().embeddings().step() == 120);
        RunnerView before = comparison.view();
        press(robot, "#restart");
        await(() -> !robot.lookup("#bring-back").queryButton().isDisabled());
        assertThat(robot.lookup("#bring-back").queryButton().getTooltip().getText())
                .contains("before the restart", "step 120");
        press(robot, "#bring-back");
        await(() -> isThere(before));

        press(robot, "#preset-random-too-easy");
        await(() -> comparison.view().step() < 100 && !comparison.past().isEmpty());
        robot.interact(() -> robot.lookup("#lane-A .sphere-surface").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> isThere(before));
        await(() -> robot.lookup("#bring-forward").queryButton().isVisible());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        await(() -> comparison.view().spec().get(Parameters.MINER).equals("random"));
        await(() -> !robot.lookup("#bring-forward").queryButton().isVisible());
        await(() -> !robot.lookup("#bring-back").queryButton().isDisabled());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> isThere(before));
    }

    @Test
    void removedNamesComeBackBeforeTheRunThatWasReplacedEarlier(FxRobot robot) throws Exception {
        await(() -> comparison.view().phase() == RunnerPhase.FINISHED
                && comparison.view().latest().embeddings().step() == 120);
        RunnerView before = comparison.view();
        press(robot, "#restart");
        await(() -> !robot.lookup("#bring-back").queryButton().isDisabled());
        press(robot, "#toggle-side");
        press(robot, "#show-enrol");
        robot.interact(() -> window.lanes().selection().pick(7));
        await(() -> !robot.lookup("#enrol-name").queryAll().isEmpty());
        robot.interact(() -> robot.lookup("#enrol-name").queryTextInputControl().setText("ann"));
        press(robot, "#enrol-it");
        await(() -> !robot.lookup("#enrol-clear").queryButton().isDisabled());
        press(robot, "#enrol-clear");
        await(() ->
                robot.lookup("#bring-back").queryButton().getTooltip().getText().contains("removed images"));
        robot.interact(() -> robot.lookup("#lane-A .sphere-surface").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> !robot.lookup("#enrol-clear").queryButton().isDisabled());
        assertThat(robot.lookup("#bring-back").queryButton().getTooltip().getText())
                .contains("before the restart");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> isThere(before));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> robot.lookup("#status-activity").queryLabeled().getText().contains("Nothing older"));
    }

    private boolean isThere(RunnerView before) {
        RunnerView now = comparison.view();
        return now.step() == before.step()
                && now.spec().equals(before.spec())
                && now.history().events().equals(before.history().events())
                && now.latest().embeddings().step() == before.step()
                && Arrays.equals(
                        now.latest().embeddings().unit(),
                        before.latest().embeddings().unit());
    }
}
