package org.tripletlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripletlab.ui.shell.MainWindowIT.await;
import static org.tripletlab.ui.shell.MainWindowIT.press;
import static org.tripletlab.ui.shell.MainWindowIT.text;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.text.Language;
import org.tripletlab.ui.NeedsWindow;

/** Stages of the curriculum in the experiment panel, by mouse and by keyboard. */
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
class ScheduleIT extends FakeRunWindow {
    @Start
    void open(Stage shown) {
        show(shown);
    }

    private static void chooseCurriculum(FxRobot robot) throws Exception {
        ComboBox<String> miner = robot.lookup("#parameter-miner").queryComboBox();
        robot.interact(() -> miner.setValue("curriculum"));
        await(() -> robot.lookup("#stage-2").tryQuery().isPresent());
    }

    @Test
    void stagesAreEditedAndApplied(FxRobot robot) throws Exception {
        assertThat(robot.lookup("#schedule").query().isVisible()).isFalse();
        chooseCurriculum(robot);
        TextField limit = robot.lookup("#stage-1 .stage-limit").queryAs(TextField.class);
        robot.interact(() -> limit.setText("0"));
        assertThat(text(robot, "#stage-1 .stage-condition-error"))
                .isEqualTo("Enter a whole number between 1 and 999,999,999.");
        assertThat(robot.lookup("#apply").query().isDisabled()).isTrue();
        press(robot, "#language");
        assertThat(text(robot, "#stage-1 .stage-condition-error")).isEqualTo("请输入 1 到 999,999,999 之间的整数。");
        press(robot, "#language");
        robot.interact(() -> limit.setText("250"));
        press(robot, "#schedule-add");
        ComboBox<String> third = robot.lookup("#stage-3 .stage-miner").queryComboBox();
        robot.interact(() -> third.setValue("ranks"));
        assertThat(robot.lookup("#stage-3 .stage-from-low").query().isVisible()).isTrue();
        press(robot, "#apply");
        await(() -> playback.view()
                .spec()
                .text(Parameters.SCHEDULE)
                .equals("semi-hard-hardest@step<250,hardest-negative@step<425,ranks[50-100]"));
    }

    @Test
    void theKeyboardMovesAndRemovesStages(FxRobot robot) throws Exception {
        chooseCurriculum(robot);
        press(robot, "#schedule-add");
        assertThat(focused()).isEqualTo(robot.lookup("#stage-3 .stage-miner").query());
        robot.push(KeyCode.TAB);
        Node up = robot.lookup("#stage-3 .stage-up").query();
        assertThat(focused()).isEqualTo(up);
        space(robot);
        assertThat(robot.lookup("#stage-2 .stage-up").<Node>query()).isSameAs(up);
        assertThat(focused()).as("goes along with its stage").isEqualTo(up);
        space(robot);
        assertThat(robot.lookup("#stage-1 .stage-up").<Node>query()).isSameAs(up);
        assertThat(focused())
                .as("has no farther to go")
                .isEqualTo(robot.lookup("#stage-1 .stage-miner").query());
        robot.push(KeyCode.TAB).push(KeyCode.TAB);
        assertThat(focused()).isEqualTo(robot.lookup("#stage-1 .stage-remove").query());
        space(robot);
        assertThat(robot.lookup("#stage-3").tryQuery()).isEmpty();
        assertThat(focused()).isEqualTo(robot.lookup("#stage-1 .stage-miner").query());
        robot.push(KeyCode.TAB).push(KeyCode.TAB);
        space(robot);
        assertThat(robot.lookup("#stage-2").tryQuery()).isEmpty();
        assertThat(playback.asked).as("space plays nothing here").doesNotContain("play");
        assertThat(robot.lookup("#stage-1 .stage-remove").query().isDisabled()).isTrue();
    }

    @Test
    void theTextIsSeenAndPasted(FxRobot robot) throws Exception {
        chooseCurriculum(robot);
        press(robot, "#schedule-as-text");
        TextField text = robot.lookup("#parameter-schedule").queryAs(TextField.class);
        assertThat(text.getText()).isEqualTo("semi-hard-hardest@step<300,hardest-negative");
        robot.interact(() -> {
            text.requestFocus();
            text.setText("all@angle>20");
        });
        assertThat(text(robot, "#error-schedule")).startsWith("Enter stages such as ");
        assertThat(robot.lookup("#apply").query().isDisabled()).isTrue();
        press(robot, "#schedule-as-text");
        assertThat(text.isVisible()).as("the reason stays in sight").isTrue();
        press(robot, "#schedule-as-text");
        robot.interact(() -> {
            text.requestFocus();
            text.setText("all@angle>20, random");
        });
        assertThat(robot.lookup("#error-schedule").query().isVisible()).isFalse();
        ComboBox<String> first = robot.lookup("#stage-1 .stage-miner").queryComboBox();
        assertThat(first.getValue()).isEqualTo("all");
        robot.interact(first::requestFocus);
        assertThat(text.getText()).isEqualTo("all@angle>20,random");
    }

    @Test
    void everythingFitsThePanelAtEverySizeOfText(FxRobot robot) throws Exception {
        chooseCurriculum(robot);
        robot.interact(() -> {
            robot.lookup("#stage-1 .stage-miner")
                    .queryComboBox()
                    .getSelectionModel()
                    .selectLast();
            robot.lookup("#stage-1 .stage-slides").queryAs(CheckBox.class).setSelected(true);
            stage.setWidth(1024);
            stage.setHeight(768);
        });
        await(() -> !robot.lookup("#experiment").query().isVisible());
        press(robot, "#toggle-experiment");
        ComboBox<Integer> scale = robot.lookup("#font-scale").queryComboBox();
        for (int size : new int[] {100, 150, 200}) {
            robot.interact(() -> scale.setValue(size));
            for (Language language : Language.values()) {
                robot.interact(() -> texts.setLanguage(language));
                robot.interact(() -> robot.lookup("#main-window")
                        .query()
                        .getScene()
                        .getRoot()
                        .layout());
                Bounds panel = bounds(robot.lookup("#experiment").query());
                for (Node node : robot.lookup("#schedule .combo-box, #schedule .text-field, #schedule .button,"
                                + " #schedule .check-box, #schedule .label")
                        .queryAll()) {
                    assertThat(bounds(node).getMaxX()).as(String.valueOf(node)).isBetween(1.0, panel.getMaxX());
                }
                for (Node node : robot.lookup("#schedule .label, #schedule .check-box, #schedule-add,"
                                + " #schedule-as-text, #schedule .stage-until .list-cell")
                        .queryAll()) {
                    Text drawn = (Text) node.lookup(".text");
                    assertThat(drawn.getText()).as("not cut off").isEqualTo(((Labeled) node).getText());
                }
            }
        }
    }

    @Test
    void everyControlHasAName(FxRobot robot) throws Exception {
        chooseCurriculum(robot);
        for (Node node : robot.lookup("#stage-1 .button, #stage-1 .combo-box, #stage-1 .text-field")
                .queryAll()) {
            assertThat(node.getAccessibleText()).as(String.valueOf(node)).contains("stage 1");
        }
    }

    private static void space(FxRobot robot) {
        robot.push(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Node focused() {
        return stage.getScene().getFocusOwner();
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
