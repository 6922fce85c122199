package org.tripletlab.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;
import org.tripletlab.ui.fx.ScreenRoom;
import org.tripletlab.ui.settings.Settings;
import org.tripletlab.ui.settings.Settings.WindowBounds;

/** Where the window is: put back where it was, inside the screens that are there now, and followed from there. */
final class WindowPlace {
    private static final double WIDTH = 1360;
    private static final double HEIGHT = 860;

    /** How long a window manager may go on placing a new window: both a time and frames, as a busy machine takes longer. */
    private static final long SETTLING_NANOS = 5_000_000_000L;

    private static final int SETTLING_FRAMES = 100;

    private final Stage stage;
    private final Rectangle2D first;
    private Optional<WindowBounds> bounds;
    private boolean settled;

    WindowPlace(Stage stage, Settings settings) {
        this.stage = stage;
        stage.setMinWidth(ScreenRoom.width(WindowBounds.LEAST_WIDTH));
        stage.setMinHeight(ScreenRoom.height(WindowBounds.LEAST_HEIGHT));
        bounds = settings.window();
        first = first(bounds, ScreenRoom.screens());
        ScreenRoom.put(stage, first);
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

    /**
     * Asks once more for size and place when the window is shown: some window managers forget what was asked for before, and give
     * the smallest size. A busy one does so only some time later, so that is watched for a while.
     */
    void shown() {
        ScreenRoom.putShown(stage, first);
        new AnimationTimer() {
            private Optional<Long> begun = Optional.empty();
            private int frames;

            @Override
            public void handle(long now) {
                frames++;
                begun = begun.or(() -> Optional.of(now));
                if (isLeast(stage.getWidth(), stage.getHeight()) && !isLeast(first.getWidth(), first.getHeight())) {
                    ScreenRoom.putShown(stage, first);
                }
                settled = frames >= SETTLING_FRAMES && now - begun.orElseThrow() >= SETTLING_NANOS;
                if (settled || !stage.isShowing()) {
                    stop();
                    follow();
                }
            }
        }.start();
    }

    private boolean isLeast(double width, double height) {
        return width < stage.getMinWidth() + 1 && height < stage.getMinHeight() + 1;
    }

    /**
     * Returns where the window opens.
     *
     * @param was where it was the last time
     * @param screens the areas of the screens, the main one first
     */
    static Rectangle2D first(Optional<WindowBounds> was, List<Rectangle2D> screens) {
        Rectangle2D main = screens.get(0);
        Rectangle2D wanted = was.map(bounds -> new Rectangle2D(
                        bounds.x(),
                        bounds.y(),
                        Math.max(WindowBounds.LEAST_WIDTH, bounds.width()),
                        Math.max(WindowBounds.LEAST_HEIGHT, bounds.height())))
                .orElseGet(() -> new Rectangle2D(
                        Math.rint(main.getMinX() + (main.getWidth() - WIDTH) / 2),
                        Math.rint(main.getMinY() + (main.getHeight() - HEIGHT) / 2),
                        WIDTH,
                        HEIGHT));
        return ScreenRoom.inside(wanted, screens);
    }

    /** What the window manager does to a new window nobody has chosen, and it is not to come back at the next start. */
    private void follow() {
        if (settled && stage.isShowing() && !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
            bounds = Optional.of(new WindowBounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()))
                    .filter(WindowBounds::plausible);
        }
    }
}
