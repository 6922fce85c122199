package org.tripletlab.export.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A square of cells for every two classes, with the names of the classes on the left and above. */
final class ClassGrid {
    private static final double NAME = 13;
    private static final double AXIS = 14;
    private static final double LONGEST_NAME = 110;
    private static final double LARGEST_NUMBER = 15;
    private static final double LEAST_NUMBER = 7;

    private final PicturePage page;
    private final List<String> names;
    private final double left;
    private final double x;
    private final double y;
    private final double top;
    private final double side;
    private final double cell;

    /**
     * Finds the place for a grid in a room.
     *
     * @param names of the classes, one for each row and column
     * @param titled whether rows and columns have titles
     */
    ClassGrid(PicturePage page, List<String> names, Rectangle2D.Double room, boolean titled) {
        this.page = page;
        this.names = names;
        double titles = titled ? AXIS : 0;
        double widest = names.stream()
                .mapToDouble(name -> page.textWidth(name, false, NAME))
                .max()
                .orElse(0);
        left = Math.min(widest, LONGEST_NAME) + 10 + 2 * titles;
        double above = 2.6 * titles + NAME + (titled ? 0 : 12);
        side = Math.max(20, Math.min(room.width - left, room.height - above - 8));
        x = room.x + (room.width - left - side) / 2 + left;
        y = room.y + above;
        top = room.y;
        cell = side / Math.max(1, names.size());
    }

    /** Says what rows and columns are. */
    void titles(String row, String column) {
        int ink = page.theme().ink();
        page.writeCentred(column, true, AXIS, x + side / 2, top + AXIS, ink);
        AffineTransform upright = page.pen().getTransform();
        page.pen().rotate(-Math.PI / 2, x - left + AXIS, y + side / 2);
        page.writeCentred(row, true, AXIS, x - left + AXIS, y + side / 2, ink);
        page.pen().setTransform(upright);
    }

    /** Writes the names: where there is no room for all, only every second, third, … */
    void names() {
        int ink = page.theme().ink();
        int every = (int) Math.max(1, Math.ceil(NAME * 1.15 / cell));
        for (int i = 0; i < names.size(); i += every) {
            String name = names.get(i);
            page.writeRight(
                    page.shorten(name, false, NAME, LONGEST_NAME),
                    false,
                    NAME,
                    x - 8,
                    y + (i + 0.5) * cell + 0.36 * NAME,
                    ink);
            page.writeCentred(
                    page.shorten(name, false, NAME, every * cell - 2), false, NAME, x + (i + 0.5) * cell, y - 8, ink);
        }
    }

    /** Fills a cell. */
    void fill(int row, int column, Color colour) {
        page.pen().setColor(colour);
        page.pen().fill(square(row, column));
    }

    /** Writes into a cell, if there is room for it. */
    void write(int row, int column, String number, boolean heavy, int ink) {
        double size = Math.min(LARGEST_NUMBER, 0.36 * cell);
        if (size >= LEAST_NUMBER) {
            page.writeCentred(
                    number, heavy, size, x + (column + 0.5) * cell, y + (row + 0.5) * cell + 0.36 * size, ink);
        }
    }

    /** Draws a line around a cell. */
    void outline(int row, int column) {
        page.pen().setColor(new Color(page.theme().ink()));
        page.pen().setStroke(new BasicStroke(2));
        page.pen().draw(square(row, column));
    }

    /** Draws the line around all cells. */
    void frame() {
        page.pen().setColor(PicturePage.faded(page.theme().mutedInk(), 0.6));
        page.pen().setStroke(new BasicStroke(1));
        page.pen().draw(new Rectangle2D.Double(x, y, side, side));
    }

    private Rectangle2D.Double square(int row, int column) {
        double gap = cell > 8 ? 1 : 0;
        return new Rectangle2D.Double(x + column * cell + gap / 2, y + row * cell + gap / 2, cell - gap, cell - gap);
    }
}
