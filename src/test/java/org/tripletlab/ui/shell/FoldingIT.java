package org.tripletlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.BooleanProperty;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.tripletlab.compare.PresetComparison;
import org.tripletlab.ui.NeedsWindow;
import org.tripletlab.ui.TestStage;

/** Panels that fold where they would leave the spheres no space. */
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
class FoldingIT extends RealWindow {
    private BooleanProperty settings;
    private BooleanProperty side;

    @Start
    void open(Stage shown) {
        comparison.load(SHORT);
        show(shown);
        settings = window.experimentShownProperty();
        side = window.sideShownProperty();
    }

    @Test
    void theSettingsGiveWayToTheInspectorBesideSeveralLanes(FxRobot robot) throws Exception {
        awaitSize(robot, 1024, 768);
        robot.interact(() -> {
            settings.set(true);
            side.set(true);
        });
        assertThat(settings.get()).as("one lane has space beside both").isTrue();
        robot.interact(() -> side.set(false));
        robot.interact(() -> window.lanes()
                .race(PresetComparison.byId("hardest-vs-semi-hard").race()));
        await(() -> window.lanes().lanes().size() == 2 && !settings.get());
        robot.interact(() -> settings.set(true));
        robot.interact(() -> side.set(true));
        assertThat(settings.get()).isFalse();
        assertThat(side.get()).isTrue();
        robot.interact(() -> settings.set(true));
        assertThat(side.get()).isFalse();
    }

    @Test
    void helpFoldsWhatLeavesTheSphereNoSpaceUntilItIsClosed(FxRobot robot) throws Exception {
        awaitSize(robot, 1024, 768);
        robot.interact(() -> {
            settings.set(true);
            side.set(true);
        });
        robot.interact(window::showHelp);
        assertThat(settings.get()).isFalse();
        assertThat(side.get()).isTrue();
        TestStage.eventually(
                () -> {},
                () -> assertThat(2 * window.spheres().views().get(0).pane().outlineRadius())
                        .isGreaterThan(150));
        robot.interact(window::showHelp);
        assertThat(settings.get()).isTrue();
        assertThat(side.get()).isTrue();
    }
}
