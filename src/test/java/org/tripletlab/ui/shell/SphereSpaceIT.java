package org.tripletlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.tripletlab.compare.PresetComparison;
import org.tripletlab.ui.NeedsWindow;
import org.tripletlab.ui.TestStage;
import org.tripletlab.ui.lanes.LaneView;

/** Size of the spheres on the screen of a projector: they are what the room looks at. */
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
class SphereSpaceIT extends RealWindow {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    @Start
    void open(Stage shown) {
        comparison.load(SHORT);
        show(shown);
    }

    @Test
    void oneSphereIsLargeWithAllPanelsOpen(FxRobot robot) throws Exception {
        robot.interact(() -> window.sideShownProperty().set(true));
        awaitSize(robot, WIDTH, HEIGHT);

        assertThat(window.experimentShownProperty().get()).isTrue();
        assertThat(window.chartsShownProperty().get()).isTrue();
        TestStage.eventually(
                () -> {},
                () -> assertThat(diameters())
                        .allSatisfy(each -> assertThat(each).isGreaterThanOrEqualTo(460)));
    }

    @Test
    void fourSpheresAreLargeAndEqualAndTheSettingsGiveWay(FxRobot robot) throws Exception {
        awaitSize(robot, WIDTH, HEIGHT);
        robot.interact(() ->
                window.lanes().race(PresetComparison.byId("four-strategies").race()));
        awaitSize(robot, WIDTH, HEIGHT);

        TestStage.eventually(() -> {}, () -> {
            assertThat(window.experimentShownProperty().get()).isFalse();
            assertThat(diameters())
                    .hasSize(4)
                    .allSatisfy(each -> assertThat(each)
                            .isGreaterThanOrEqualTo(240)
                            .isEqualTo(diameters().get(0)));
        });
        robot.interact(window.lanes()::keepChosenOnly);
        await(() -> window.experimentShownProperty().get());
    }

    @Test
    void theSettingsGiveWayToLanesAddedOneByOneAndStayAsTheUserLeavesThem(FxRobot robot) throws Exception {
        awaitSize(robot, WIDTH, HEIGHT);
        robot.interact(window::addLane);
        await(() -> !window.experimentShownProperty().get());
        robot.interact(() -> window.experimentShownProperty().set(true));
        robot.interact(window::addLane);
        assertThat(window.experimentShownProperty().get()).isTrue();

        robot.interact(() -> window.experimentShownProperty().set(false));
        robot.interact(window::addLane);
        TestStage.eventually(
                () -> {},
                () -> assertThat(diameters())
                        .hasSize(4)
                        .allSatisfy(each -> assertThat(each).isGreaterThanOrEqualTo(240)));
        robot.interact(window.lanes()::keepChosenOnly);
        await(() -> window.lanes().lanes().size() == 1);
        assertThat(window.experimentShownProperty().get()).isFalse();
    }

    private List<Double> diameters() throws Exception {
        return TestStage.onScreen(() -> window.spheres().views().stream()
                .map(LaneView::pane)
                .map(pane -> 2 * pane.outlineRadius())
                .toList());
    }
}
