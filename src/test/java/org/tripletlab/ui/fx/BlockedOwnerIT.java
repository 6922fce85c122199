package org.tripletlab.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.tripletlab.ui.NeedsWindow;

/** A dialog blocks the window below it and leaves a maximised window maximised. */
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
class BlockedOwnerIT {
    private final AtomicInteger pressed = new AtomicInteger();
    private Stage owner;
    private Stage dialog;

    @Start
    void open(Stage stage) {
        owner = new Stage();
        Button button = new Button("below");
        button.setOnAction(event -> pressed.incrementAndGet());
        owner.setScene(new Scene(new StackPane(button), 500, 400));
        owner.setMaximized(true);
        owner.show();
        dialog = new Stage();
        dialog.setScene(new Scene(new StackPane(), 120, 80));
        BlockedOwner.by(dialog, owner);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            dialog.hide();
            owner.hide();
        });
    }

    @Test
    void onlyTheDialogTakesInputWhileItIsShown(FxRobot robot) throws Exception {
        double width = eventuallyMaximised();
        robot.interact(() -> {
            dialog.setX(10);
            dialog.setY(10);
            dialog.show();
        });
        robot.clickOn(owner.getScene().getRoot().getChildrenUnmodifiable().get(0));
        assertThat(pressed).hasValue(0);
        assertThat(owner.isMaximized()).isTrue();
        assertThat(owner.getWidth()).isEqualTo(width);

        robot.interact(dialog::hide);
        robot.clickOn(owner.getScene().getRoot().getChildrenUnmodifiable().get(0));
        assertThat(pressed).hasValue(1);
    }

    @Test
    void theOwnerIsMaximisedAgainAfterQuestionsOfTheToolkit(FxRobot robot) throws Exception {
        eventuallyMaximised();
        robot.interact(() -> {
            boolean answer = BlockedOwner.during(dialog, () -> {
                // The window manager does this to a window that is no longer resizable.
                owner.setMaximized(false);
                return true;
            });
            assertThat(answer).isTrue();
        });
        eventuallyMaximised();
        robot.interact(() -> owner.setMaximized(false));
        robot.interact(() -> BlockedOwner.during(dialog, () -> true));
        WaitForAsyncUtils.sleep(500, TimeUnit.MILLISECONDS);
        assertThat(owner.isMaximized()).as("it was not maximised before").isFalse();
    }

    private double eventuallyMaximised() throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, owner::isMaximized);
        WaitForAsyncUtils.waitForFxEvents();
        return owner.getWidth();
    }
}
