package org.tripletlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.ui.NeedsWindow;
import org.tripletlab.ui.TestStage;

/** Contrast, size of targets and names of controls, in every panel of the window, in both themes (WCAG 2.2 AA). */
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
class AccessibilityIT extends RealWindow {
    /** Smallest width and height of a target (success criterion 2.5.8). */
    private static final double TARGET = 24;

    private Stage stage;

    @Start
    void open(Stage shown) {
        stage = shown;
        comparison.load(SHORT);
        show(shown);
        comparison.play();
    }

    @Test
    void everythingWrittenCanBeRead(FxRobot robot) throws Exception {
        assertThat(inEveryPanel(robot, Contrast::tooPale)).isEmpty();
    }

    @Test
    void everyTargetIsLargeEnough(FxRobot robot) throws Exception {
        assertThat(inEveryPanel(
                        robot,
                        scene -> controls(scene).stream()
                                .filter(control -> control instanceof ButtonBase
                                        || control instanceof ComboBoxBase
                                        || control instanceof Slider
                                        || control instanceof TextInputControl)
                                // A link within a sentence is exempt.
                                .filter(control -> !(control instanceof Hyperlink))
                                .filter(control -> control.getWidth() < TARGET || control.getHeight() < TARGET)
                                .map(control -> control.getId() + " " + control.getStyleClass() + " "
                                        + control.getWidth() + " × " + control.getHeight())
                                .toList()))
                .isEmpty();
    }

    @Test
    void everyControlHasAName(FxRobot robot) throws Exception {
        assertThat(inEveryPanel(
                        robot,
                        scene -> controls(scene).stream()
                                .filter(control -> control.isFocusTraversable())
                                .filter(control -> isBlank(control.getAccessibleText())
                                        && !(control instanceof Labeled labeled && !isBlank(labeled.getText())))
                                .map(control -> control.getId() + " " + control.getStyleClass())
                                .toList()))
                .isEmpty();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /** Runs an inspection with each panel shown, in both themes; returns what it finds, each once. */
    private Set<String> inEveryPanel(FxRobot robot, Function<Scene, List<String>> inspection) throws Exception {
        await(() -> comparison.view().phase() == RunnerPhase.FINISHED);
        Set<String> found = new TreeSet<>();
        for (int theme = 0; theme < 2; theme++) {
            for (String panel : panels()) {
                robot.interact(
                        () -> robot.lookup(panel).queryAs(ToggleButton.class).fire());
                WaitForAsyncUtils.waitForFxEvents();
                found.addAll(onScreen(() -> {
                    stage.getScene().getRoot().applyCss();
                    stage.getScene().getRoot().layout();
                    return inspection.apply(stage.getScene());
                }));
            }
            robot.interact(() -> robot.lookup("#theme").queryAs(Button.class).fire());
        }
        return found;
    }

    private List<String> panels() throws Exception {
        return onScreen(() -> {
            Node side = stage.getScene().lookup("#side");
            if (!side.isVisible()) {
                ((ButtonBase) stage.getScene().lookup("#toggle-side")).fire();
            }
            return nodes(stage.getScene().getRoot()).stream()
                    .filter(node -> node instanceof ToggleButton
                            && node.getId() != null
                            && node.getId().startsWith("show-"))
                    .map(node -> "#" + node.getId())
                    .toList();
        });
    }

    private static <T> T onScreen(Callable<T> work) throws Exception {
        return TestStage.onScreen(work);
    }

    private static List<Control> controls(Scene scene) {
        List<Control> controls = new ArrayList<>();
        for (Node node : nodes(scene.getRoot())) {
            // Parts of another control, such as the arrow of a combo box, belong to its target.
            if (node instanceof Control control && !(node.getParent() instanceof MenuButton)) {
                controls.add(control);
            }
        }
        return controls;
    }

    private static List<Node> nodes(Node node) {
        List<Node> nodes = new ArrayList<>();
        if (node.isVisible()) {
            nodes.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> nodes.addAll(nodes(child)));
            }
        }
        return nodes;
    }
}
