package org.tripletlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.tripletlab.ui.NeedsWindow;
import org.tripletlab.ui.settings.Settings;
import org.tripletlab.ui.settings.Settings.WindowBounds;

/** The first window has its intended size, also if the window manager changes it meanwhile. */
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
class WindowPlaceIT {
    private static final int PATIENCE_SECONDS = 60;

    private Stage stage;
    private WindowPlace place;
    private double width;
    private double height;

    @Start
    void open(Stage shown) {
        stage = shown;
        stage.setScene(new Scene(new Region()));
        place = new WindowPlace(stage, Settings.DEFAULT);
        width = stage.getWidth();
        height = stage.getHeight();
        stage.show();
        place.shown();
    }

    @Test
    void aLateWindowManagerDoesNotMakeItSmall(FxRobot robot) throws Exception {
        hasItsSize();
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> stage.getMinWidth() < width);
        robot.interact(() -> {
            stage.setWidth(stage.getMinWidth());
            stage.setHeight(stage.getMinHeight());
            assertThat(place.bounds().map(WindowBounds::width))
                    .as("what the next start takes")
                    .isNotEqualTo(Optional.of(stage.getWidth()));
        });
        hasItsSize();
    }

    private void hasItsSize() throws Exception {
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> Math.abs(stage.getWidth() - width) < 1 && Math.abs(stage.getHeight() - height) < 1);
    }
}
