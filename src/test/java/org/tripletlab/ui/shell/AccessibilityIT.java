package org.tripletlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.tripletlab.compare.ComparisonSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.text.Language;
import org.tripletlab.ui.NeedsWindow;
import org.tripletlab.ui.TestStage;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.Fonts;
import org.tripletlab.ui.model.StateTone;
import org.tripletlab.ui.settings.ThemeChoice;

/** Contrast in both themes, size of targets and names of controls, and what is said of pictures, in every panel (WCAG 2.2 AA). */
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
class AccessibilityIT extends RealWindow {
    /** Smallest width and height of a target (success criterion 2.5.8). */
    private static final double TARGET = 24;

    private static final ComparisonSpec FOUR =
            new ComparisonSpec(Stream.of("semi-hard-random", "hardest-negative", "random", "all")
                    .map(miner -> SHORT.with(Parameters.MINER, miner))
                    .toList());

    private static final Pattern KEY_OF_A_TEXT = Pattern.compile("[a-z][a-z-]*(\\.[a-z][a-z-]*)+");

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private final Set<Node> drawn = new HashSet<>();
    private final Set<Node> targets = new HashSet<>();

    @Start
    void open(Stage shown) {
        comparison.load(SHORT);
        show(shown);
        comparison.play();
    }

    @Test
    void everythingWrittenCanBeRead(FxRobot robot) throws Exception {
        for (int theme = 0; theme < 2; theme++) {
            assertThat(inEveryPanel(robot, Contrast::tooPale)).isEmpty();
            robot.interact(() -> robot.lookup("#theme").queryAs(Button.class).fire());
        }
    }

    /** No run has all states at once, and what appears under the pointer is not there while panels are looked through. */
    @Test
    void everyStateCanBeRead(FxRobot robot) throws Exception {
        Appearance appearance = onScreen(() -> new Appearance(ThemeChoice.LIGHT, 1, Fonts.load()));
        for (ThemeChoice theme : ThemeChoice.values()) {
            assertThat(onScreen(() -> {
                        appearance.themeProperty().set(theme);
                        VBox all = new VBox();
                        for (StateTone tone : StateTone.values()) {
                            all.getChildren().add(styled("state-badge", "tone-" + tone.id()));
                        }
                        for (int lane = 0; lane < 4; lane++) {
                            Label letter = styled("chart-hover-letter");
                            letter.setTextFill(appearance.colours().lane(lane));
                            VBox hover = new VBox(letter, styled("chart-hover-heading"));
                            hover.getStyleClass().add("chart-hover");
                            all.getChildren().addAll(styled("lane-letter", "lane-" + lane), hover);
                        }
                        appearance.dress(all);
                        Scene scene = new Scene(all, 400, 800);
                        all.applyCss();
                        all.layout();
                        assertThat(nodes(all))
                                .filteredOn(node -> node instanceof Text)
                                .hasSize(StateTone.values().length + 3 * 4);
                        return Contrast.tooPale(scene);
                    }))
                    .isEmpty();
        }
    }

    private static Label styled(String... styles) {
        Label label = new Label("A");
        label.getStyleClass().addAll(styles);
        return label;
    }

    @Test
    void everyTargetIsLargeEnough(FxRobot robot) throws Exception {
        assertThat(inEveryPanel(robot, this::tooSmall)).isEmpty();
        assertThat(targets).hasSizeGreaterThan(100);
    }

    @Test
    void everyEntryOfAMenuIsLargeEnough(FxRobot robot) throws Exception {
        await(this::isFinished);
        for (Node node : onScreen(() -> nodes(stage.getScene().getRoot()))) {
            if (node instanceof MenuButton menu && !menu.isDisabled()) {
                robot.interact(menu::show);
                await(() -> !entries(robot).isEmpty());
                assertThat(entries(robot))
                        .allSatisfy(entry -> assertThat(entry.getHeight())
                                .as("entry of %s", menu.getId())
                                .isGreaterThanOrEqualTo(TARGET));
                robot.interact(menu::hide);
                await(() -> entries(robot).isEmpty());
            }
        }
    }

    private static List<Region> entries(FxRobot robot) {
        return robot.listWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .flatMap(popup -> nodes(popup.getScene().getRoot()).stream())
                .filter(node -> node.getStyleClass().contains("menu-item"))
                .map(Region.class::cast)
                .filter(entry -> entry.getHeight() > 0)
                .toList();
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

    @Test
    void everyDrawnViewSaysWhatItShows(FxRobot robot) throws Exception {
        for (Language language : Language.values()) {
            robot.interact(() -> texts.setLanguage(language));
            drawn.clear();
            assertThat(inEveryPanel(robot, this::silent)).isEmpty();
            assertThat(drawn).hasSizeGreaterThan(12);
        }
    }

    @Test
    void whatIsDrawnIsSaidOfTheShownStep(FxRobot robot) throws Exception {
        await(this::isFinished);
        robot.interact(
                () -> robot.lookup("#show-charts").queryAs(ToggleButton.class).fire());
        Node chart = robot.lookup("#chart-1").query();
        Node timeline = robot.lookup("#timeline-track").query();
        await(() -> chart.getAccessibleText().contains("At step 120: ")
                && timeline.getAccessibleText().startsWith("Step 120 of 120."));
        robot.interact(() -> window.lanes().showStep(0));
        await(() -> chart.getAccessibleText().contains("At step 0: ")
                && timeline.getAccessibleText().startsWith("Step 0 of 120."));
    }

    /** Returns the targets of mouse or finger that are too narrow or too low. */
    private List<String> tooSmall(Scene scene) {
        List<String> found = new ArrayList<>();
        for (Node node : nodes(scene.getRoot())) {
            Bounds bounds = node.getLayoutBounds();
            if (isTarget(node) && bounds.getWidth() * bounds.getHeight() > 0) {
                targets.add(node);
                if (bounds.getWidth() < TARGET || bounds.getHeight() < TARGET) {
                    found.add(node.getId() + " " + node.getStyleClass() + " in " + names(node) + ": "
                            + bounds.getWidth() + " × " + bounds.getHeight());
                }
            }
        }
        return found;
    }

    private static boolean isTarget(Node node) {
        Node part = node.getParent();
        // What belongs to a larger target, and bars that are also moved with keys or the wheel.
        boolean exempt = part instanceof MenuButton
                || part instanceof Slider
                || part instanceof ScrollBar
                || "centre-divider".equals(node.getId());
        boolean pressed = node.getOnMouseClicked() != null || node.getOnMousePressed() != null;
        return !exempt && !node.isMouseTransparent() && (pressed || node.isFocusTraversable() || isInput(node));
    }

    private static boolean isInput(Node node) {
        return node instanceof ButtonBase
                || node instanceof ComboBoxBase
                || node instanceof Slider
                || node instanceof TextInputControl;
    }

    /** Returns the canvases without a role, or without a text in the language of the window. */
    private List<String> silent(Scene scene) {
        List<String> found = new ArrayList<>();
        for (Node node : nodes(scene.getRoot())) {
            if (node instanceof Canvas canvas && canvas.getWidth() * canvas.getHeight() > 0) {
                drawn.add(canvas);
                Node speaker = speaker(canvas);
                AccessibleRole role = speaker.getAccessibleRole();
                String says = speaker.getAccessibleText();
                if (role == AccessibleRole.NODE || role == AccessibleRole.PARENT || !isSaid(says)) {
                    found.add(canvas.getId() + " in " + names(canvas) + ": " + role + " " + says);
                }
            }
        }
        return found;
    }

    /** Returns the part that speaks for a canvas: the canvas itself, or the first part around it that has a text or the focus. */
    private static Node speaker(Canvas canvas) {
        Node speaker = canvas;
        while (speaker.getParent() != null && isBlank(speaker.getAccessibleText()) && !speaker.isFocusTraversable()) {
            speaker = speaker.getParent();
        }
        return speaker;
    }

    private boolean isSaid(String says) {
        return !isBlank(says)
                && !KEY_OF_A_TEXT.matcher(says).find()
                && CHINESE.matcher(says).find() == (texts.language() == Language.CHINESE);
    }

    private static String names(Node node) {
        return node.getParent().getId() + " " + node.getParent().getStyleClass();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /** Runs an inspection with one run and with four, with each panel and the help shown; returns what it finds, each once. */
    private Set<String> inEveryPanel(FxRobot robot, Function<Scene, List<String>> inspection) throws Exception {
        Set<String> found = new TreeSet<>();
        for (int lanes : List.of(1, 4)) {
            robot.interact(
                    lanes == 1
                            ? window.lanes()::keepChosenOnly
                            : () -> window.lanes().race(FOUR));
            await(() -> comparison.lanes().size() == lanes && isFinished());
            for (String panel : panels()) {
                found.addAll(inPanel(robot, panel, inspection));
            }
            robot.interact(window::showHelp);
            awaitPulses();
            found.addAll(inspect(inspection));
            robot.interact(window::showHelp);
        }
        return found;
    }

    private List<String> inPanel(FxRobot robot, String panel, Function<Scene, List<String>> inspection)
            throws Exception {
        robot.interact(() -> robot.lookup(panel).queryAs(ToggleButton.class).fire());
        if (panel.equals("#show-triplet")) {
            // With the images that could replace the anchor.
            ToggleButton anchor = robot.lookup("#microscope-anchor").queryAs(ToggleButton.class);
            await(anchor::isVisible);
            robot.interact(() -> anchor.setSelected(true));
        }
        awaitPulses();
        return inspect(inspection);
    }

    private List<String> inspect(Function<Scene, List<String>> inspection) throws Exception {
        return onScreen(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return inspection.apply(stage.getScene());
        });
    }

    /** Waits until what is shown has been laid out and drawn. */
    private void awaitPulses() throws Exception {
        AtomicInteger pulses = new AtomicInteger();
        Runnable count = pulses::incrementAndGet;
        onScreen(() -> {
            stage.getScene().addPostLayoutPulseListener(count);
            return null;
        });
        await(() -> pulses.get() > 3);
        onScreen(() -> {
            stage.getScene().removePostLayoutPulseListener(count);
            return null;
        });
    }

    private boolean isFinished() {
        return comparison.lanes().stream().allMatch(lane -> lane.runner().view().phase() == RunnerPhase.FINISHED);
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
