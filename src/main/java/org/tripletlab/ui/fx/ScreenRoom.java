package org.tripletlab.ui.fx;

import java.util.Comparator;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Bounds that keep windows inside the available screens, so that their title bars and buttons can be reached. */
public final class ScreenRoom {
    /** Some window managers treat a window of exactly the size of the screen as full screen, without a title bar. */
    private static final double SLACK = 8;

    private ScreenRoom() {}

    /** Returns the visual bounds of all screens, without panels and docks, the primary screen first, in units of the window. */
    public static List<Rectangle2D> screens() {
        Screen primary = Screen.getPrimary();
        return Screen.getScreens().stream()
                .sorted(Comparator.comparing(screen -> !screen.equals(primary)))
                .map(Screen::getVisualBounds)
                .toList();
    }

    /**
     * Returns a rectangle moved as little as possible into the screen that it overlaps most, or into the first one if it overlaps none;
     * it is shrunk if it is larger than the screen.
     *
     * @param screens at least one
     */
    public static Rectangle2D inside(Rectangle2D wanted, List<Rectangle2D> screens) {
        Rectangle2D screen = best(wanted, screens);
        double width = Math.min(wanted.getWidth(), screen.getWidth());
        boolean wide = width == screen.getWidth();
        double height = Math.min(wanted.getHeight(), screen.getHeight() - (wide ? SLACK : 0));
        double x = Math.max(screen.getMinX(), Math.min(wanted.getMinX(), screen.getMaxX() - width));
        double y = Math.max(screen.getMinY(), Math.min(wanted.getMinY(), screen.getMaxY() - height));
        return new Rectangle2D(x, y, width, height);
    }

    /** Returns a width limited to that of the narrowest screen. */
    public static double width(double wanted) {
        return screens().stream().mapToDouble(Rectangle2D::getWidth).reduce(wanted, Math::min);
    }

    /** Returns a height limited to that of the lowest screen. */
    public static double height(double wanted) {
        return screens().stream().mapToDouble(Rectangle2D::getHeight).reduce(wanted, Math::min);
    }

    /**
     * Shows a window with the size of its scene, centred over its owner if it has one, inside its screen. Some window managers ignore
     * size and position set before the window is shown, so both are set again afterwards.
     */
    public static void show(Stage stage) {
        stage.show();
        place(stage);
        // By then the window manager has reported the width of the frame.
        Platform.runLater(() -> place(stage));
    }

    /** Shows a hidden window where it was and as large, inside the screens; some window managers give it its minimum size instead. */
    public static void showAgain(Stage stage) {
        Rectangle2D was = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        stage.show();
        putShown(stage, inside(was, screens()));
    }

    /** Moves a window that has just been shown, unless it is maximised or full screen. */
    public static void putShown(Stage stage, Rectangle2D where) {
        putUnlessFilling(stage, where);
        // By then the window manager has reported the width of the frame, which is part of the size.
        Platform.runLater(() -> putUnlessFilling(stage, where));
    }

    private static void putUnlessFilling(Stage stage, Rectangle2D where) {
        if (stage.isShowing() && !stage.isMaximized() && !stage.isFullScreen()) {
            put(stage, where);
        }
    }

    private static void place(Stage stage) {
        if (!stage.isShowing()) {
            return;
        }
        stage.sizeToScene();
        double width = stage.getWidth();
        double height = stage.getHeight();
        Window owner = stage.getOwner();
        double x = owner == null ? stage.getX() : Math.rint(owner.getX() + (owner.getWidth() - width) / 2);
        double y = owner == null ? stage.getY() : Math.rint(owner.getY() + (owner.getHeight() - height) / 2);
        put(stage, inside(new Rectangle2D(x, y, width, height), screens()));
    }

    /** Sets the bounds of a window. */
    public static void put(Stage stage, Rectangle2D where) {
        stage.setX(where.getMinX());
        stage.setY(where.getMinY());
        stage.setWidth(where.getWidth());
        stage.setHeight(where.getHeight());
    }

    private static Rectangle2D best(Rectangle2D wanted, List<Rectangle2D> screens) {
        Rectangle2D best = screens.get(0);
        for (Rectangle2D screen : screens) {
            if (overlap(wanted, screen) > overlap(wanted, best)) {
                best = screen;
            }
        }
        return best;
    }

    private static double overlap(Rectangle2D one, Rectangle2D other) {
        double width = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double height = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        return Math.max(0, width) * Math.max(0, height);
    }
}
