package org.tripletlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripletlab.ui.shell.MainWindowIT.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.render.style.MarkInk;
import org.tripletlab.ui.NeedsWindow;

/** Drawing, enrolment, verification and the one-shot experiment without a mouse. */
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
class KeyboardIT extends RealWindow {
    private static final int MOST_CONTROLS = 120;

    /** Time in ms after which Tab is considered without effect on the focus: with one control only, it stays. */
    private static final int TAB_PATIENCE = 3000;

    private Robot keys;

    @Start
    void open(Stage of) {
        keys = new Robot();
        show(of);
    }

    @BeforeEach
    void train(FxRobot robot) throws Exception {
        robot.interact(() -> comparison.begin(SHORT.with(Parameters.HOLD_OUT, "8,9")));
        await(() -> window.lanes().specs().get(0).get(Parameters.HOLD_OUT).equals("8,9")
                && window.lanes().focus().view().phase() == RunnerPhase.FINISHED);
        robot.interact(() -> window.sideShownProperty().set(true));
        // Nothing is done with the mouse, and nothing but this begins with it.
        robot.interact(() -> robot.lookup("#theme").query().requestFocus());
        robot.push(KeyCode.TAB);
    }

    @Test
    void somethingIsDrawnEnrolledAndVerified(FxRobot robot) throws Exception {
        open(robot, "draw");
        reachesAll(robot, "#draw");
        tabTo("#pad");
        await(() -> text(robot, "#draw-says").startsWith("Arrow keys move the brush"));
        drawDown(robot);
        await(this::isMarked);
        tabTo("#draw-typical-0");
        robot.push(KeyCode.SPACE);
        tabTo("#draw-share");
        robot.push(KeyCode.RIGHT);
        await(() -> text(robot, ".draw-nudge .draw-heading").endsWith(": 55%"));
        reachesAll(robot, "#draw");
        assertThat(window.lanes().focus().view().status().playing())
                .as("no key has reached the training")
                .isFalse();
        assertThat(window.lanes().focus().view().step()).isEqualTo(120);

        open(robot, "enrol");
        choose(robot, "image-drawing");
        tabTo("#enrol-name");
        robot.write("one");
        robot.push(KeyCode.ENTER);
        await(() -> robot.lookup(".enrolled-name").queryAll().size() == 1);
        reachesAll(robot, "#enrol");

        open(robot, "draw");
        tabTo("#draw-clear");
        robot.push(KeyCode.SPACE);
        await(() -> !isMarked());
        tabTo("#pad");
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.UP);
        drawDown(robot);
        await(this::isMarked);
        open(robot, "enrol");
        await(() -> details(robot).contains("Distance from one"));
        tabTo("#enrol-asked");
        robot.push(KeyCode.DOWN);
        await(() -> "one"
                .equals(robot.lookup("#enrol-asked")
                        .queryAs(ComboBox.class)
                        .getButtonCell()
                        .getText()));
        await(() -> text(robot, "#answer-A .answer-headline").matches("(The|Not the) same class as one"));
        tabTo("#remove-enrolled");
        robot.push(KeyCode.SPACE);
        await(() -> robot.lookup(".enrolled-name").queryAll().isEmpty());
    }

    @Test
    void theOneShotExperimentIsRunAndItsMistakesAreOpened(FxRobot robot) throws Exception {
        open(robot, "one-shot");
        tabTo("#one-shot-trials");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("60");
        await(() -> text(robot, "#one-shot-says").startsWith("Ready"));
        tabTo("#one-shot-run");
        robot.push(KeyCode.SPACE);
        await(() -> text(robot, "#one-shot-result").contains("2-way 1-shot"));
        reachesAll(robot, "#one-shot");
        tabTo("#one-shot-mistakes");
        robot.push(KeyCode.HOME);
        robot.push(KeyCode.DOWN);
        await(() -> robot.lookup("#mistake").query().isVisible());
        assertThat(window.lanes().focus().view().step())
                .as("Home has not restarted")
                .isEqualTo(120);
    }

    private static void drawDown(FxRobot robot) {
        robot.push(KeyCode.SPACE);
        for (int i = 0; i < 9; i++) {
            robot.push(KeyCode.DOWN);
        }
        robot.push(KeyCode.SPACE);
    }

    private void open(FxRobot robot, String panel) throws Exception {
        choose(robot, "show-" + panel);
        await(() -> robot.lookup("#" + panel).query().isVisible());
    }

    /** Tab comes to a row of choices as a whole; the arrows go along it, and the space bar chooses. */
    private void choose(FxRobot robot, String id) {
        Node row = robot.lookup("#" + id).query().getParent();
        for (int i = 0; i < MOST_CONTROLS && !isIn(row); i++) {
            tab();
        }
        for (int i = 0; i < MOST_CONTROLS && !owner().equals(id); i++) {
            robot.push(KeyCode.RIGHT);
        }
        assertThat(owner()).isEqualTo(id);
        robot.push(KeyCode.SPACE);
    }

    private boolean isIn(Node row) {
        Node owner = stage.getScene().getFocusOwner();
        return owner != null && owner.getParent() == row;
    }

    private String owner() {
        Node owner = stage.getScene().getFocusOwner();
        return owner == null ? "" : String.valueOf(owner.getId());
    }

    /** Presses Tab as the keyboard does; a robot that waits for all events after each key takes ten times as long. */
    private void tab() {
        Node before = stage.getScene().getFocusOwner();
        WaitForAsyncUtils.waitForAsyncFx(1000, () -> keys.keyType(KeyCode.TAB));
        long end = System.nanoTime() + TAB_PATIENCE * 1_000_000L;
        while (stage.getScene().getFocusOwner() == before && System.nanoTime() < end) {
            WaitForAsyncUtils.sleep(2, TimeUnit.MILLISECONDS);
        }
        WaitForAsyncUtils.waitForAsyncFx(1000, () -> {});
    }

    /** Presses Tab until a control has the focus, and shows it. */
    private void tabTo(String id) {
        List<String> been = new ArrayList<>();
        for (int i = 0; i < MOST_CONTROLS; i++) {
            Node owner = stage.getScene().getFocusOwner();
            if (owner != null && ("#" + owner.getId()).equals(id)) {
                assertThat(owner.isFocusVisible())
                        .as("%s shows that it has the focus", id)
                        .isTrue();
                return;
            }
            been.add(owner == null ? "" : String.valueOf(owner.getId()));
            tab();
        }
        throw new AssertionError("Tab never comes to " + id + " but to " + been);
    }

    /** Tells that Tab comes to every control of a panel that can be used now, and that each has a name to be read out. */
    private void reachesAll(FxRobot robot, String id) {
        Node panel = robot.lookup(id).query();
        List<Node> expected = new ArrayList<>();
        collect(panel, expected);
        assertThat(expected).isNotEmpty();
        Set<Node> reached = new HashSet<>();
        for (int i = 0; i < MOST_CONTROLS; i++) {
            tab();
            if (!reached.add(stage.getScene().getFocusOwner())) {
                // All the way round.
                break;
            }
        }
        Set<String> missed = new TreeSet<>();
        for (Node node : expected) {
            boolean inRow = node instanceof ToggleButton toggle && toggle.getToggleGroup() != null;
            if (!inRow && !reached.contains(node)) {
                missed.add(String.valueOf(node));
            }
            boolean named = node.getAccessibleText() != null
                    && !node.getAccessibleText().isBlank();
            boolean written = node instanceof Labeled labeled
                    && labeled.getText() != null
                    && !labeled.getText().isBlank();
            assertThat(named || written).as("%s has a name", node).isTrue();
        }
        assertThat(missed).isEmpty();
    }

    /** Collects what Tab should come to. */
    private static void collect(Node node, List<Node> into) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            into.add(node);
        }
        if (node instanceof Parent parent && !(node instanceof ComboBox<?>)) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    private static String details(FxRobot robot) {
        return robot.lookup("#answer-A .answer-details").tryQuery().isPresent()
                ? text(robot, "#answer-A .answer-details")
                : "";
    }

    private boolean isMarked() {
        return window.lanes().lanes().get(0).marksProperty().get().spots().stream()
                .anyMatch(spot -> spot.ink() == MarkInk.DRAWING);
    }
}
