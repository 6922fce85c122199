package org.tripletlab.data.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.DatasetFault;
import org.tripletlab.data.ImageLimits;

/**
 * Layout of the columns of a table.
 *
 * @param header whether the first row names the columns
 * @param cells number of cells of a row
 * @param label column of the label; -1 if there is none
 * @param first first column of the pixels; they are consecutive, without the label
 * @param height rows of an image
 * @param width columns of an image
 * @param colours values per pixel: 1, or 3 for red, green and blue
 */
record TableColumns(boolean header, int cells, int label, int first, int height, int width, int colours) {
    private static final Set<String> LABELS =
            Set.of("label", "labels", "class", "target", "y", "digit", "letter", "character", "category", "classlabel");
    private static final Set<String> NUMBERS = Set.of("", "id", "index", "unnamed: 0", "imageid", "row");
    /** Largest number of cells that may be consecutive numbers by chance. */
    private static final int FEW = 16;

    private static final Pattern ROW_AND_COLUMN = Pattern.compile("\\D*(\\d{1,3})x(\\d{1,3})");

    /**
     * Derives the layout from the first row.
     *
     * @param file name of the table for messages
     * @throws DatasetException if there is no label with the pixels of an image
     */
    static TableColumns of(Object file, TableRows rows) throws DatasetException {
        int all = rows.cells();
        // A separator after the last cell creates an empty one.
        int cells = all > 2 && rows.text(all - 1).isEmpty() ? all - 1 : all;
        if (cells < 2) {
            throw DatasetFault.TABLE_NONE.with(file);
        }
        boolean header = isHeader(rows);
        int label = header ? labelOf(rows) : 0;
        int first = header && NUMBERS.contains(rows.text(0).toLowerCase(Locale.ROOT)) && label != 0 ? 1 : 0;
        boolean named = label >= 0;
        label = named ? label : first;
        int pixels = cells - first - 1;
        boolean allPixels = sides(cells - first) != null && sides(pixels) == null;
        if (!(header && named) && allPixels) {
            throw DatasetFault.TABLE_WITHOUT_LABELS.with(file, cells);
        }
        int[] sides = header ? namedSides(rows, pixels) : null;
        sides = sides == null ? sides(pixels) : sides;
        if (sides == null) {
            throw DatasetFault.TABLE_NOT_SQUARE.with(file, pixels);
        }
        int largest = ImageLimits.MAX_SIDE;
        if (sides[0] > largest || sides[1] > largest) {
            throw DatasetFault.IMAGES_SIDE.with(file, sides[0], sides[1], largest, largest);
        }
        return new TableColumns(header, all, label, first, sides[0], sides[1], sides[2]);
    }

    /** A header has words in most cells; or consecutive numbers, the names that pandas gives unnamed columns. */
    private static boolean isHeader(TableRows rows) {
        int words = 0;
        int counting = 0;
        for (int i = 1; i < rows.cells(); i++) {
            double number = rows.number(i);
            words += Double.isNaN(number) ? 1 : 0;
            counting += i > 1 && number == rows.number(i - 1) + 1 ? 1 : 0;
        }
        return 2 * words > rows.cells() - 1 || (rows.cells() > FEW && counting == rows.cells() - 2);
    }

    private static int labelOf(TableRows rows) {
        for (int i = 0; i < rows.cells(); i++) {
            if (LABELS.contains(rows.text(i).toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the sides in the last column's name, such as 28x28; null if there are none. */
    private static int[] namedSides(TableRows rows, int pixels) {
        List<String> names = new ArrayList<>();
        for (int i = rows.cells() - 1; i >= Math.max(0, rows.cells() - 2); i--) {
            names.add(rows.text(i));
        }
        for (String name : names) {
            Matcher parts = ROW_AND_COLUMN.matcher(name);
            if (parts.matches()) {
                int height = Integer.parseInt(parts.group(1));
                int width = Integer.parseInt(parts.group(2));
                if (height * width == pixels) {
                    return new int[] {height, width, 1};
                }
                if ((height + 1) * (width + 1) == pixels) { // Counted from 0.
                    return new int[] {height + 1, width + 1, 1};
                }
            }
        }
        return null;
    }

    /** Returns the sides of a square image with this number of values, grey or coloured; null if it is not one. */
    private static int[] sides(int pixels) {
        for (int colours : new int[] {1, 3}) {
            int side = (int) Math.round(Math.sqrt(pixels / (double) colours));
            if (side > 1 && side * side * colours == pixels) {
                return new int[] {side, side, colours};
            }
        }
        return null;
    }

    /** Returns a copy with the label in the last cell; for a table without header. */
    TableColumns withLabelLast() {
        return new TableColumns(header, cells, cells - 1, 0, height, width, colours);
    }

    /** Returns the number of pixel cells. */
    int pixelCells() {
        return height * width * colours;
    }

    /** Returns the cell of a value of the image. */
    int cell(int pixel) {
        int cell = first + pixel;
        return label >= first && label <= cell ? cell + 1 : cell;
    }
}
