package org.tripletlab.ui.fx;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Keeps windows inside the screens that are there, so that their title bars and buttons can be reached. */
public final class ScreenRoom {
    private ScreenRoom() {}

    /** Returns the areas of all screens that panels and docks leave free, the main screen first, in units of the window. */
    public static List<Rectangle2D> screens() {
        Screen primary = Screen.getPrimary();
        return Screen.getScreens().stream()
                .sorted(Comparator.comparing(screen -> !screen.equals(primary)))
                .map(Screen::getVisualBounds)
                .toList();
    }

    /**
     * Brings a rectangle inside the screen that it overlaps most, or the first one if it overlaps none: smaller if it is larger
     * than the screen, and moved as little as possible.
     *
     * @param screens at least one
     */
    public static Rectangle2D inside(Rectangle2D wanted, List<Rectangle2D> screens) {
        Rectangle2D screen = best(wanted, screens);
        double width = Math.min(wanted.getWidth(), screen.getWidth());
        double height = Math.min(wanted.getHeight(), screen.getHeight());
        double x = Math.max(screen.getMinX(), Math.min(wanted.getMinX(), screen.getMaxX() - width));
        double y = Math.max(screen.getMinY(), Math.min(wanted.getMinY(), screen.getMaxY() - height));
        return new Rectangle2D(x, y, width, height);
    }

    /** Returns the part of a length that every screen has. */
    public static double width(double wanted) {
        return screens().stream().mapToDouble(Rectangle2D::getWidth).reduce(wanted, Math::min);
    }

    /** Returns the part of a height that every screen has. */
    public static double height(double wanted) {
        return screens().stream().mapToDouble(Rectangle2D::getHeight).reduce(wanted, Math::min);
    }

    /** Brings a window that is shown inside its screen; a window manager may have chosen another place than was asked for. */
    public static void keepInside(Stage stage) {
        Rectangle2D is = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        Rectangle2D inside = inside(is, screens());
        if (!inside.equals(is)) {
            put(stage, inside);
        }
    }

    /** Puts a window there. */
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
