package org.tripletlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.tripletlab.text.Language;
import org.tripletlab.ui.NeedsWindow;
import org.tripletlab.ui.TestStage;

/** Buttons and words of the toolbar in little width. */
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
class ToolbarIT extends RealWindow {
    @Start
    void open(Stage shown) {
        comparison.load(SHORT);
        show(shown);
    }

    @ParameterizedTest
    @CsvSource({"en, 1024", "zh, 1024", "en, 1130", "zh, 1130", "en, 1358", "zh, 1358"})
    void inspectHasItsWordAndNoButtonIsLost(String language, double width, FxRobot robot) throws Exception {
        robot.interact(() -> {
            texts.setLanguage(Language.byId(language).orElseThrow());
            stage.setHeight(768);
        });
        ToolBar toolbar = robot.lookup("#toolbar").queryAs(ToolBar.class);
        await(() -> {
            robot.interact(() -> stage.setWidth(width));
            return toolbar.getWidth() == width;
        });

        ToggleButton inspect = robot.lookup("#toggle-side").query();
        // The button that comes with the first step that was taken back.
        Node redo = robot.lookup("#bring-forward").query();
        robot.interact(() -> {
            redo.visibleProperty().unbind();
            redo.setVisible(true);
        });
        TestStage.eventually(() -> {}, () -> {
            assertThat(inspect.getContentDisplay()).isEqualTo(ContentDisplay.LEFT);
            assertThat(TestStage.onScreen(() -> lost(toolbar))).isEmpty();
        });
        ComboBox<Integer> speed = robot.lookup("#speed").queryComboBox();
        for (Integer each : speed.getItems()) {
            robot.interact(() -> {
                speed.setValue(each);
                speed.applyCss();
                toolbar.layout();
            });
            ListCell<Integer> cell = speed.getButtonCell();
            assertThat(((Text) cell.lookup(".text")).getText()).isEqualTo(cell.getText());
        }
    }

    @Test
    void aButtonWithNothingToBringBackSaysWhatItIs(FxRobot robot) throws Exception {
        Node undo = robot.lookup("#bring-back").query();
        assertThat(undo.isDisabled()).isTrue();
        robot.moveTo(undo);
        await(() -> tooltips(robot).contains("Nothing to bring back (Ctrl+Z)"));
    }

    private static List<String> tooltips(FxRobot robot) {
        return robot.listWindows().stream()
                .filter(Tooltip.class::isInstance)
                .map(window -> ((Tooltip) window).getText())
                .toList();
    }

    @Test
    void theHintOfFullScreenFollowsTheLanguage(FxRobot robot) {
        assertThat(stage.getFullScreenExitHint()).isEqualTo("Press Esc to leave full screen.");
        robot.interact(() -> texts.setLanguage(Language.CHINESE));
        assertThat(stage.getFullScreenExitHint()).isEqualTo(texts.get("toolbar.full-screen.hint"));
        assertThat(stage.getFullScreenExitHint()).contains("Esc").doesNotContain("Press");
    }

    /** The skin moves what has no room into a menu. */
    private static List<Node> lost(ToolBar toolbar) {
        return toolbar.getItems().stream()
                .filter(each -> each.isManaged() && each.getScene() != toolbar.getScene())
                .toList();
    }
}
