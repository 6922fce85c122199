package org.tripletlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tripletlab.ui.shell.MainWindowIT.await;
import static org.tripletlab.ui.shell.MainWindowIT.press;
import static org.tripletlab.ui.shell.MainWindowIT.text;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.paint.Paint;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.NeedsWindow;

/** Sections and wrong entries of the experiment panel. */
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
class ExperimentFormIT extends FakeRunWindow {
    @Start
    void open(Stage shown) {
        show(shown);
    }

    @Test
    void aWrongEntryIsInSightWithItsSentence(FxRobot robot) throws Exception {
        assertThat(isInSight(robot, robot.lookup("#parameter-seed").query()))
                .as("folded")
                .isFalse();
        press(robot, "#section-run");
        press(robot, "#section-network");
        press(robot, "#section-data");
        robot.interact(() -> stage.setHeight(700));
        for (String id : new String[] {"seed", "steps", "probe", "hidden", "margin"}) {
            TextField field = robot.lookup("#parameter-" + id).queryAs(TextField.class);
            robot.interact(() -> {
                field.requestFocus();
                field.setText("abc");
            });
            robot.push(KeyCode.ENTER);
            await(() -> isInSight(robot, field)
                    && isInSight(robot, robot.lookup("#error-" + id).query()));
            assertThat(field.getPseudoClassStates()).contains(PseudoClass.getPseudoClass("invalid"));
        }
        press(robot, "#revert");
        assertThat(robot.lookup("#apply").query().getParent().isVisible()).isFalse();
    }

    @Test
    void whatAppliesAtOnceNeedsNoRestart(FxRobot robot) throws Exception {
        TextField margin = robot.lookup("#parameter-margin").queryAs(TextField.class);
        double next = top(robot, "#parameter-learning-rate");
        robot.interact(() -> {
            margin.requestFocus();
            margin.setText("abc");
        });
        robot.push(KeyCode.ENTER);
        assertThat(robot.lookup("#error-margin").query().isVisible()).isTrue();
        assertThat(top(robot, "#parameter-learning-rate"))
                .as("the next field does not move")
                .isEqualTo(next);
        assertThat(bounds(robot, "#error-margin").getMaxY())
                .as("the next row is not covered")
                .isLessThanOrEqualTo(bounds(robot, "#parameter-learning-rate").getMinY());
        for (Node label : robot.lookup("#experiment .label").queryAll()) {
            if (label.isVisible()
                    && label.localToScene(label.getLayoutBounds()).intersects(bounds(robot, "#error-margin"))) {
                assertThat(label.getId()).as(label.toString()).isEqualTo("error-margin");
            }
        }
        assertThat(robot.lookup("#apply").query().getParent().isVisible()).isFalse();
        robot.push(KeyCode.ESCAPE);
        assertThat(margin.getText()).isEqualTo("0.2");
        assertThat(robot.lookup("#error-margin").query().isVisible()).isFalse();
        double before = robot.lookup("#slider-margin").queryAs(Slider.class).getValue();
        robot.interact(() -> margin.setText("-5"));
        robot.push(KeyCode.ENTER);
        assertThat(robot.lookup("#slider-margin").queryAs(Slider.class).getValue())
                .isEqualTo(before);
        robot.interact(() -> margin.setText("0,2"));
        robot.push(KeyCode.ENTER);
        assertThat(margin.getText()).isEqualTo("0.2");
    }

    @Test
    void aSectionStaysUnfoldedWithAWrongEntry(FxRobot robot) throws Exception {
        press(robot, "#section-run");
        TextField steps = robot.lookup("#parameter-steps").queryAs(TextField.class);
        robot.interact(() -> {
            steps.requestFocus();
            steps.setText("0");
        });
        robot.push(KeyCode.ENTER);
        press(robot, "#section-run");
        assertThat(steps.localToScene(steps.getLayoutBounds()).getHeight()).isPositive();
        assertThat(robot.lookup("#error-steps").query().isVisible()).isTrue();
        Node body = robot.lookup("#section-run")
                .query()
                .getParent()
                .getChildrenUnmodifiable()
                .get(1);
        assertThat(body.isVisible()).isTrue();
        press(robot, "#revert");
        assertThat(body.isVisible()).as("folded as it was asked").isFalse();
    }

    @Test
    void aSliderEntersItsStepsAndFollowsTheField(FxRobot robot) throws Exception {
        TextField margin = robot.lookup("#parameter-margin").queryAs(TextField.class);
        Slider slider = robot.lookup("#slider-margin").queryAs(Slider.class);
        playback.asked.clear();
        robot.interact(margin::requestFocus);
        key(robot, KeyCode.TAB);
        key(robot, KeyCode.RIGHT);
        key(robot, KeyCode.RIGHT);
        await(() -> margin.getText().equals("0.22"));
        assertThat(playback.asked).containsExactly("change margin 0.21", "change margin 0.22");
        assertThat(slider.getAccessibleText()).endsWith(" 0.22");
        playback.asked.clear();
        robot.interact(() -> {
            slider.setValueChanging(true);
            slider.setValue(40.3);
        });
        assertThat(margin.getText()).isEqualTo("0.41");
        assertThat(playback.asked).as("not before the end").isEmpty();
        robot.interact(() -> slider.setValueChanging(false));
        assertThat(playback.asked).containsExactly("change margin 0.41");
        assertThat(slider.getValue()).as("at a step").isCloseTo(40, within(1e-9));
        robot.interact(() -> {
            margin.requestFocus();
            margin.setText("0.205");
        });
        robot.push(KeyCode.ENTER);
        assertThat(slider.getValue()).isCloseTo(19.5, within(1e-9));
        assertThat(playback.asked).endsWith("change margin 0.205");
    }

    @Test
    void unfoldedSectionsAreRemembered(FxRobot robot) {
        press(robot, "#section-run");
        press(robot, "#section-presets");
        press(robot, "#theme");
        assertThat(file.read().panels().sections()).containsExactly("run");
    }

    @Test
    void explainsTheRunningPresetOnceNoOtherIsPointedAt(FxRobot robot) throws Exception {
        press(robot, "#preset-random-too-easy");
        await(() -> isExplained(robot, "random-too-easy"));
        pointer(robot, "#preset-rescue", MouseEvent.MOUSE_ENTERED);
        assertThat(isExplained(robot, "rescue")).isTrue();
        pointer(robot, "#preset-rescue", MouseEvent.MOUSE_EXITED);
        assertThat(isExplained(robot, "random-too-easy")).isTrue();
        playback.begin(ExperimentSpec.DEFAULT);
        await(() -> isExplained(robot, "semi-hard-separation"));
    }

    @Test
    void thePresetWithTheFocusDoesNotLookChosen(FxRobot robot) throws Exception {
        playback.begin(ExperimentSpec.DEFAULT);
        Button clicked = robot.lookup("#preset-rescue").queryButton();
        Button running = robot.lookup("#preset-semi-hard-separation").queryButton();
        Button other = robot.lookup("#preset-curriculum").queryButton();
        await(() -> running.getPseudoClassStates().contains(PseudoClass.getPseudoClass("chosen")));
        robot.interact(() -> {
            clicked.requestFocus();
            clicked.applyCss();
        });
        assertThat(clicked.isFocused()).isTrue();
        assertThat(fills(clicked)).isEqualTo(fills(other)).isNotEqualTo(fills(running));
    }

    private static List<Paint> fills(Button button) {
        return button.getBackground().getFills().stream()
                .map(BackgroundFill::getFill)
                .toList();
    }

    private static boolean isExplained(FxRobot robot, String preset) {
        return text(robot, "#explanation").equals(new Texts(Language.ENGLISH).get("preset." + preset + ".help"));
    }

    private static void pointer(FxRobot robot, String id, EventType<MouseEvent> what) {
        robot.interact(() -> Event.fireEvent(
                robot.lookup(id).query(),
                new MouseEvent(
                        what,
                        0,
                        0,
                        0,
                        0,
                        MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null)));
    }

    /** Presses a key once, however slow the machine is: a held key of the display repeats. */
    private void key(FxRobot robot, KeyCode code) {
        robot.interact(() -> Event.fireEvent(
                stage.getScene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    private static double top(FxRobot robot, String id) {
        return bounds(robot, id).getMinY();
    }

    private static Bounds bounds(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        return node.localToScene(node.getLayoutBounds());
    }

    private static boolean isInSight(FxRobot robot, Node node) {
        Node panel = robot.lookup("#experiment .viewport").query();
        Bounds view = panel.localToScene(panel.getLayoutBounds());
        return node.isVisible() && view.contains(node.localToScene(node.getLayoutBounds()));
    }
}
