package org.tripletlab.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;
import org.tripletlab.ui.fx.ScreenRoom;
import org.tripletlab.ui.settings.Settings;
import org.tripletlab.ui.settings.Settings.WindowBounds;

/** Position and size of the window: restored within the available screens, and recorded for the next start. */
final class WindowPlace {
    private static final double WIDTH = 1360;
    private static final double HEIGHT = 860;

    /**
     * Minimum time, in nanoseconds, during which a window manager may still move a new window; a number of frames must pass as well, as a
     * busy machine takes longer.
     */
    private static final long SETTLING_NANOS = 5_000_000_000L;

    private static final int SETTLING_FRAMES = 100;

    /** Number of frames during which the window cannot become smaller than its initial size. */
    private static final int OPENING_FRAMES = 20;

    private final Stage stage;
    private final Rectangle2D first;
    private Optional<WindowBounds> bounds;
    private boolean settled;

    WindowPlace(Stage stage, Settings settings) {
        this.stage = stage;
        bounds = settings.place().window();
        first = first(bounds, ScreenRoom.screens());
        // Some window managers show a new window with its minimum size until the toolkit answers, which may take
        // seconds.
        stage.setMinWidth(first.getWidth());
        stage.setMinHeight(first.getHeight());
        ScreenRoom.put(stage, first);
        stage.setMaximized(settings.place().maximized());
        stage.xProperty().subscribe(this::follow);
        stage.yProperty().subscribe(this::follow);
        stage.widthProperty().subscribe(this::follow);
        stage.heightProperty().subscribe(this::follow);
    }

    /** Returns the bounds of the window, or those before it was maximised or full screen. */
    Optional<WindowBounds> bounds() {
        return bounds;
    }

    /**
     * Sets size and position again when the window is shown: some window managers ignore earlier values and use the minimum size. On a
     * busy system they do so later, so changes are watched for some time.
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
                if (frames == OPENING_FRAMES) {
                    allowSmaller();
                }
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

    private void allowSmaller() {
        stage.setMinWidth(ScreenRoom.width(WindowBounds.LEAST_WIDTH));
        stage.setMinHeight(ScreenRoom.height(WindowBounds.LEAST_HEIGHT));
    }

    private static boolean isLeast(double width, double height) {
        return width < ScreenRoom.width(WindowBounds.LEAST_WIDTH) + 1
                && height < ScreenRoom.height(WindowBounds.LEAST_HEIGHT) + 1;
    }

    /**
     * Returns the initial bounds of the window.
     *
     * @param was bounds at the last exit
     * @param screens visual bounds of the screens, the primary screen first
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

    /** Changes of a new window by the window manager are not the user's choice and must not be restored at the next start. */
    private void follow() {
        if (settled && stage.isShowing() && !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
            bounds = Optional.of(new WindowBounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()))
                    .filter(WindowBounds::plausible);
        }
    }
}
