package org.tripletlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.TreeSet;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.ui.NeedsWindow;
import org.tripletlab.ui.TestStage;

/** The control that has the keyboard focus is plain to see, in both themes. */
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
class FocusIT extends RealWindow {
    private static final int MOST_CONTROLS = 200;

    private int total;
    private final Set<String> found = new TreeSet<>();
    private final Set<Node> checked = Collections.newSetFromMap(new IdentityHashMap<>());

    @Start
    void open(Stage shown) {
        comparison.load(SHORT);
        show(shown);
        comparison.play();
    }

    @BeforeEach
    void finish() throws Exception {
        await(() -> comparison.view().phase() == RunnerPhase.FINISHED);
    }

    @Test
    void everyFocusedControlOfTheWindowLooksFocused(FxRobot robot) throws Exception {
        robot.interact(() -> {
            window.sideShownProperty().set(true);
            window.showHelp();
        });
        inBothThemes(robot, () -> {
            for (Node panel : robot.lookup(node -> node instanceof ToggleButton
                            && node.getId() != null
                            && node.getId().startsWith("show-"))
                    .queryAll()) {
                robot.interact(() -> ((ToggleButton) panel).fire());
                walk(stage.getScene());
            }
        });
        assertThat(found).isEmpty();
        assertThat(total).isGreaterThan(120);
    }

    @Test
    void everyFocusedControlOfTheExportDialogLooksFocused(FxRobot robot) throws Exception {
        inBothThemes(robot, () -> {
            robot.interact(window::exportPicture);
            await(() -> robot.lookup("#export-width").tryQuery().isPresent());
            walk(robot.lookup("#export-width").query().getScene());
            Window dialog = robot.lookup("#export-width").query().getScene().getWindow();
            robot.interact(dialog::hide);
        });
        assertThat(found).isEmpty();
        assertThat(total).isGreaterThan(16);
    }

    private interface Walk {
        void run() throws Exception;
    }

    private void inBothThemes(FxRobot robot, Walk walk) throws Exception {
        for (int theme = 0; theme < 2; theme++) {
            walk.run();
            total += checked.size();
            checked.clear();
            robot.interact(() -> robot.lookup("#theme").queryAs(Button.class).fire());
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    /** Goes with Tab once around, and with the arrows along each row of choices. */
    private void walk(Scene scene) throws Exception {
        Set<Node> been = new HashSet<>();
        TestStage.onScreen(() -> {
            scene.getRoot().requestFocus();
            return null;
        });
        for (int i = 0; i < MOST_CONTROLS; i++) {
            Node owner = press(scene, KeyCode.TAB);
            if (owner == null || !been.add(owner)) {
                return;
            }
            check(scene, owner);
            if (owner instanceof ToggleButton toggle && toggle.getToggleGroup() != null) {
                walkAlong(scene, owner);
            }
        }
    }

    private void walkAlong(Scene scene, Node first) throws Exception {
        Node before = first;
        for (Node next = press(scene, KeyCode.RIGHT); next != before && next instanceof ToggleButton; ) {
            check(scene, next);
            before = next;
            next = press(scene, KeyCode.RIGHT);
            if (next == first) {
                break;
            }
        }
        TestStage.onScreen(() -> {
            first.requestFocus();
            return null;
        });
    }

    private Node press(Scene scene, KeyCode code) throws Exception {
        return TestStage.onScreen(() -> {
            Node before = scene.getFocusOwner();
            Event.fireEvent(before, key(KeyEvent.KEY_PRESSED, code));
            scene.getRoot().layout();
            return scene.getFocusOwner();
        });
    }

    private static KeyEvent key(javafx.event.EventType<KeyEvent> type, KeyCode code) {
        return new KeyEvent(type, "", "", code, false, false, false, false);
    }

    private void check(Scene scene, Node owner) throws Exception {
        if (!checked.add(owner)) {
            return;
        }
        String theme = stage.getScene().getRoot().getStyleClass().contains("theme-dark") ? "dark" : "light";
        TestStage.onScreen(() -> {
            FocusRing.fault(scene, owner)
                    .ifPresent(fault -> found.add(owner.getId() + " " + owner.getStyleClass() + " in "
                            + owner.getParent().getStyleClass() + ", " + theme + ": " + fault));
            return null;
        });
    }
}
