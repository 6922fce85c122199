package org.tripletlab.ui.matrix;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.tripletlab.explain.AngleMatrix;
import org.tripletlab.render.style.AngleColours;
import org.tripletlab.text.Graphemes;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.Fonts;
import org.tripletlab.ui.fx.FxColours;
import org.tripletlab.ui.settings.ThemeChoice;

/** Painter of one matrix: the class names, a cell for every two classes, and the cones on the diagonal. */
final class MatrixPainter {
    private static final double NAME = 0.77;
    private static final double LEAST_NAME = 0.6;
    /** Height of a row relative to its name, in which letters of two rows do not touch. */
    private static final double ROW_LINE = 0.95;

    private static final double LARGEST_NUMBER = 0.9;
    private static final double LEAST_NUMBER = 0.7;
    private static final double LINE = 1.16;
    private static final double WIDEST_CELL = 2.7;
    private static final double LONGEST_NAME = 64;
    private static final int MOST_WORDS = 2000;

    private final Appearance appearance;
    private final Texts texts;
    /** Measuring a word takes as long as drawing twenty. */
    private final Map<Word, Double> widths = new HashMap<>();

    private record Word(String text, Font font) {}

    MatrixPainter(Appearance appearance, Texts texts) {
        this.appearance = appearance;
        this.texts = texts;
    }

    /**
     * Geometry of the cells on the canvas.
     *
     * @param left of the first column
     * @param top of the first row
     * @param width of a cell
     * @param height of a cell
     * @param size number of rows
     */
    record Cells(double left, double top, double width, double height, int size) {
        /** Returns the row and column at a point of the canvas, -1 for none. */
        int[] at(double x, double y) {
            int column = (int) Math.floor((x - left) / width);
            int row = (int) Math.floor((y - top) / height);
            boolean inside = row >= 0 && row < size && column >= 0 && column < size;
            return inside ? new int[] {row, column} : new int[] {-1, -1};
        }

        double x(int column) {
            return Math.round(left + column * width);
        }

        double y(int row) {
            return Math.round(top + row * height);
        }
    }

    AngleColours colours() {
        return appearance.themeProperty().get() == ThemeChoice.DARK ? AngleColours.DARK : AngleColours.LIGHT;
    }

    static Color paint(int argb) {
        return FxColours.opaque(argb);
    }

    /** Returns the geometry of the cells of a matrix on a canvas of this size. */
    Cells cells(double width, double height, AngleMatrix matrix) {
        Font font = appearance.font(NAME);
        double widest = matrix.rows().names().stream()
                .mapToDouble(name -> width(name, font))
                .max()
                .orElse(0);
        double left = Math.min(widest, appearance.scaled(LONGEST_NAME)) + appearance.scaled(6);
        double top = font.getSize() * 1.35;
        double cellHeight = Math.max(1, (height - top - 2) / matrix.size());
        double cellWidth = Math.max(1, Math.min((width - left - 2) / matrix.size(), WIDEST_CELL * cellHeight));
        return new Cells(left, top, cellWidth, cellHeight, matrix.size());
    }

    /**
     * Paints a matrix.
     *
     * @param picked cells of the picked images
     */
    void paint(GraphicsContext canvas, double width, double height, AngleMatrix matrix, Set<AngleMatrix.Place> picked) {
        Cells cells = cells(width, height, matrix);
        canvas.clearRect(0, 0, width, height);
        names(canvas, cells, matrix);
        Optional<Font> numbers = numbers(cells);
        canvas.setTextAlign(TextAlignment.CENTER);
        canvas.setTextBaseline(VPos.CENTER);
        double gap = cells.width() > 6 && cells.height() > 6 ? 1 : 0;
        for (int row = 0; row < matrix.size(); row++) {
            for (int column = 0; column < matrix.size(); column++) {
                double x = cells.x(column);
                double y = cells.y(row);
                double right = cells.x(column + 1);
                double bottom = cells.y(row + 1);
                boolean own = row == column;
                int ground = colours().of(matrix.angle(row, column), matrix.calmDegrees());
                // The diagonal shows another quantity, and has no colour.
                if (!own) {
                    canvas.setFill(paint(ground));
                    canvas.fillRect(x, y, right - x - gap, bottom - y - gap);
                }
                if (numbers.isPresent()) {
                    double value = own ? matrix.rows().cones().get(row).p95Degrees() : matrix.angle(row, column);
                    canvas.setFont(own ? bold(numbers.get()) : numbers.get());
                    canvas.setFill(own ? appearance.colours().text() : paint(AngleColours.ink(ground)));
                    canvas.fillText(texts.format("matrix.cell", value), (x + right - gap) / 2, (y + bottom - gap) / 2);
                }
            }
        }
        matrix.closest().ifPresent(place -> {
            outline(canvas, cells, place.row(), place.column(), gap);
            outline(canvas, cells, place.column(), place.row(), gap);
        });
        picked.forEach(place -> frame(canvas, cells, place));
    }

    private void names(GraphicsContext canvas, Cells cells, AngleMatrix matrix) {
        Font font = appearance.font(NAME);
        canvas.setFill(appearance.colours().mutedText());
        Font rowFont = rowFont(cells);
        int everyRow = everyRow(cells);
        for (int row = 0; row < matrix.size(); row += everyRow) {
            canvas.setTextAlign(TextAlignment.RIGHT);
            canvas.setTextBaseline(VPos.CENTER);
            canvas.setFont(Fonts.having(matrix.rows().names().get(row), rowFont));
            canvas.fillText(
                    shortened(matrix.rows().names().get(row), cells.left() - 5, rowFont),
                    cells.left() - 5,
                    (cells.y(row) + cells.y(row + 1)) / 2);
        }
        double columnRoom = Math.max(cells.width(), font.getSize() * 0.8);
        int everyColumn = (int) Math.max(1, Math.ceil(columnRoom * 1.1 / cells.width() - 0.11));
        for (int column = 0; column < matrix.size(); column += everyColumn) {
            canvas.setTextAlign(TextAlignment.CENTER);
            canvas.setTextBaseline(VPos.BOTTOM);
            canvas.setFont(Fonts.having(matrix.rows().names().get(column), font));
            canvas.fillText(
                    shortened(matrix.rows().names().get(column), everyColumn * cells.width() - 2, font),
                    (cells.x(column) + cells.x(column + 1)) / 2,
                    cells.top() - 1);
        }
    }

    /** Returns the font of the names of rows, which is smaller than that of the columns in low rows. */
    private Font rowFont(Cells cells) {
        double relative = cells.height() / ROW_LINE / appearance.font(1).getSize();
        return appearance.font(Math.max(LEAST_NAME, Math.min(NAME, relative)));
    }

    /** Returns 1 if all rows have names, and more where rows are lower than the smallest name. */
    int everyRow(Cells cells) {
        return (int) Math.max(1, Math.ceil(appearance.font(LEAST_NAME).getSize() * ROW_LINE / cells.height()));
    }

    private void outline(GraphicsContext canvas, Cells cells, int row, int column, double gap) {
        canvas.setStroke(appearance.colours().text());
        canvas.setLineWidth(2);
        double x = cells.x(column);
        double y = cells.y(row);
        canvas.strokeRect(x, y, cells.x(column + 1) - x - gap, cells.y(row + 1) - y - gap);
    }

    /** Frames a cell that contains a picked image. */
    private void frame(GraphicsContext canvas, Cells cells, AngleMatrix.Place place) {
        double x = cells.x(place.column());
        double y = cells.y(place.row());
        double round = appearance.scaled(5);
        canvas.setStroke(appearance.colours().chart().data());
        canvas.setLineWidth(2.5);
        canvas.strokeRoundRect(
                x - 0.5, y - 0.5, cells.x(place.column() + 1) - x, cells.y(place.row() + 1) - y, round, round);
    }

    /** Returns the font of the numbers in the cells; empty if the cells are too small for numbers. */
    private Optional<Font> numbers(Cells cells) {
        Font whole = appearance.font(1);
        double relative = Math.min(
                Math.min(LARGEST_NUMBER, cells.height() / LINE / whole.getSize()),
                (cells.width() - 2) / width("180", bold(whole)));
        return relative < LEAST_NUMBER ? Optional.empty() : Optional.of(appearance.font(relative));
    }

    private static Font bold(Font font) {
        return Font.font(font.getFamily(), FontWeight.BOLD, font.getSize());
    }

    private String shortened(String name, double room, Font font) {
        if (width(name, font) <= room) {
            return name;
        }
        for (int length = Graphemes.count(name) - 1; length > 1; length--) {
            String cut = Graphemes.first(name, length) + "…";
            if (width(cut, font) <= room) {
                return cut;
            }
        }
        return Graphemes.first(name, 1);
    }

    private double width(String words, Font font) {
        if (widths.size() > MOST_WORDS) {
            widths.clear();
        }
        return widths.computeIfAbsent(new Word(words, font), word -> {
            Text text = new Text(word.text());
            text.setFont(Fonts.having(word.text(), word.font()));
            return text.getLayoutBounds().getWidth();
        });
    }
}
