package org.tripletlab.ui.shell;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.tripletlab.ui.model.Settings;
import org.tripletlab.ui.model.Settings.WindowBounds;

/** Where the window is: put back where it was if that is still on a screen, and followed from there. */
final class WindowPlace {
    private static final double WIDTH = 1360;
    private static final double HEIGHT = 860;
    private static final double LEAST_WIDTH = 760;
    private static final double LEAST_HEIGHT = 560;

    private final Stage stage;
    private Optional<WindowBounds> bounds;

    WindowPlace(Stage stage, Settings settings) {
        this.stage = stage;
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        bounds = settings.window().filter(WindowPlace::onAScreen);
        bounds.ifPresentOrElse(this::put, this::putFirst);
        stage.setMaximized(settings.maximized());
        stage.xProperty().subscribe(this::follow);
        stage.yProperty().subscribe(this::follow);
        stage.widthProperty().subscribe(this::follow);
        stage.heightProperty().subscribe(this::follow);
    }

    /** Returns where the window is, or was before it filled the screen. */
    Optional<WindowBounds> bounds() {
        return bounds;
    }

    private void put(WindowBounds was) {
        stage.setX(was.x());
        stage.setY(was.y());
        stage.setWidth(was.width());
        stage.setHeight(was.height());
    }

    private void putFirst() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
    }

    private void follow() {
        if (stage.isShowing() && !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
            bounds = Optional.of(new WindowBounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()))
                    .filter(WindowBounds::plausible);
        }
    }

    private static boolean onAScreen(WindowBounds was) {
        return !Screen.getScreensForRectangle(was.x(), was.y(), was.width(), was.height())
                .isEmpty();
    }
}
