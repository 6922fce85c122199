package org.tripletlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToolBar;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.tripletlab.compare.PresetComparison;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.text.Language;
import org.tripletlab.ui.NeedsWindow;
import org.tripletlab.ui.TestStage;

/** The window with the largest text, for the last row of a room, and its return to the usual one. */
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
class TextSizeIT extends RealWindow {
    private static final double LEAST_SPHERE = 240;

    private static final List<String> INSPECTOR =
            List.of("#show-point", "#show-triplet", "#show-draw", "#show-enrol", "#show-one-shot");

    @Start
    void open(Stage shown) {
        comparison.load(SHORT);
        show(shown);
    }

    @ParameterizedTest
    @CsvSource({"en, 1440, 900", "zh, 1440, 900", "en, 1024, 768", "zh, 1024, 768"})
    void largeTextCoversAndCutsNothing(String language, double width, double height, FxRobot robot) throws Exception {
        robot.interact(() -> {
            texts.setLanguage(Language.byId(language).orElseThrow());
            comparison.begin(SHORT);
        });
        await(() -> window.lanes().focus().view().phase() == RunnerPhase.FINISHED);
        awaitSize(robot, width, height);
        setTextSize(robot, 200);
        check(robot, "one lane");
        TestStage.eventually(
                () -> {},
                () -> assertThat(window.spheres().views())
                        .allSatisfy(each ->
                                assertThat(2 * each.pane().outlineRadius()).isGreaterThanOrEqualTo(LEAST_SPHERE)));
        robot.interact(() ->
                window.lanes().race(PresetComparison.byId("four-strategies").race()));
        await(() -> window.lanes().lanes().size() == 4
                && window.lanes().lanes().stream()
                        .noneMatch(lane -> lane.run().view().recordings().isEmpty()));
        robot.interact(() -> window.sideShownProperty().set(false));
        check(robot, "four lanes");
    }

    @ParameterizedTest
    @CsvSource({"1440, 900, false", "1440, 900, true", "1024, 768, false", "1024, 768, true"})
    void theWindowIsAsBeforeWhenTheTextIsSmallAgain(double width, double height, boolean side, FxRobot robot)
            throws Exception {
        robot.interact(() -> comparison.begin(SHORT));
        await(() -> window.lanes().focus().view().phase() == RunnerPhase.FINISHED);
        awaitSize(robot, width, height);
        robot.interact(() -> window.sideShownProperty().set(side));
        ToolBar toolbar = robot.lookup("#toolbar").queryAs(ToolBar.class);
        await(() -> !side || robot.lookup("#side .pair").tryQuery().isPresent());
        double normal = TestStage.onScreen(toolbar::getHeight);
        List<String> before = TestStage.onScreen(() -> places(stage.getScene().getRoot()));

        setTextSize(robot, 200);
        await(() -> toolbar.getHeight() > 1.3 * normal);
        setTextSize(robot, 100);

        TestStage.eventually(() -> {}, () -> {
            assertThat(TestStage.onScreen(toolbar::getHeight)).isEqualTo(normal);
            List<String> now = TestStage.onScreen(() -> places(stage.getScene().getRoot()));
            assertThat(now.stream().filter(each -> !before.contains(each))).isEmpty();
            assertThat(before.stream().filter(each -> !now.contains(each))).isEmpty();
        });
    }

    @Test
    void theControlsOfTheRunAndTheTextSizeStayInTheToolbar(FxRobot robot) throws Exception {
        awaitSize(robot, 1024, 768);
        setTextSize(robot, 200);
        ToolBar toolbar = robot.lookup("#toolbar").queryAs(ToolBar.class);

        TestStage.eventually(
                () -> {},
                () -> assertThat(List.of("#play", "#step", "#toggle-charts", "#toggle-side", "#font-scale"))
                        .allSatisfy(id -> assertThat(toolbar.lookup(id)).isNotNull()));
    }

    /** Looks at the window with the inspector closed and at each of its tabs, without and with charts. */
    private void check(FxRobot robot, String where) throws Exception {
        for (boolean charts : List.of(false, true)) {
            robot.interact(() -> {
                window.chartsShownProperty().set(charts);
                window.sideShownProperty().set(false);
            });
            hasNoFaults(where + (charts ? " with charts" : ""));
        }
        robot.interact(() -> window.sideShownProperty().set(true));
        for (String tab : INSPECTOR) {
            robot.interact(() -> robot.lookup(tab).<ToggleButton>query().fire());
            hasNoFaults(where + " and " + tab);
        }
        robot.interact(window::toggleTheme);
        hasNoFaults(where + " in the other theme");
        Node chart = robot.lookup("#chart-1").query();
        TestStage.eventually(
                () -> {}, () -> assertThat(chart.getLayoutBounds().getHeight()).isGreaterThan(80));
    }

    private void hasNoFaults(String where) throws Exception {
        TestStage.eventually(
                () -> {},
                () -> assertThat(TestStage.onScreen(() -> Stream.concat(
                                        LayoutFaults.of(stage.getScene()).stream(),
                                        EllipsisIT.cut(stage.getScene().getRoot()))
                                .toList()))
                        .as(where)
                        .isEmpty());
    }

    private void setTextSize(FxRobot robot, int percent) {
        robot.interact(() -> {
            ComboBox<Integer> size = robot.lookup("#font-scale").queryComboBox();
            size.setValue(percent);
        });
    }

    /** Returns where everything is that does not change by itself. */
    private static List<String> places(Node node) {
        List<String> places = new ArrayList<>();
        if (node.isVisible()
                && !"status".equals(node.getId())
                && !node.getStyleClass().contains("class-names")) {
            Bounds bounds = node.localToScene(node.getLayoutBounds());
            places.add("%s %s %s %.1f %.1f %.1f %.1f"
                    .formatted(
                            node.getClass().getSimpleName(),
                            node.getId(),
                            node.getStyleClass(),
                            bounds.getMinX(),
                            bounds.getMinY(),
                            bounds.getWidth(),
                            bounds.getHeight()));
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> places.addAll(places(child)));
            }
        }
        return places;
    }
}
