package org.tripletlab.data.table;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import org.tripletlab.data.ClassNames;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.DatasetFault;
import org.tripletlab.data.Examples;
import org.tripletlab.data.ImageLimits;
import org.tripletlab.data.file.FolderReading;

/**
 * Reader of images and labels from a table with one row per image. Pixels are from 0 to 255, or from 0 to 1 in the
 * whole table; labels are integers or words.
 */
public final class TableReader {
    private static final int FIRST_ROWS = 256;

    private final TableFile table;
    private final long most;
    private final Map<String, Integer> labelIndex;
    private final FolderReading reading;

    private Optional<LabelColumn> labelColumn = Optional.empty();
    private boolean scaled = true;
    private TableColumns columns;
    private byte[] pixels = new byte[0];
    private int[] labels = new int[FIRST_ROWS];
    private int count;

    /**
     * Creates a reader.
     *
     * @param most memory limit of pixels and labels, in bytes
     * @param labelIndex index of every label so far, in order of first occurrence; extended by those of this table
     * @param reading receives progress
     */
    TableReader(TableFile table, long most, Map<String, Integer> labelIndex, FolderReading reading) {
        this.table = table;
        this.most = most;
        this.labelIndex = labelIndex;
        this.reading = reading;
    }

    /** Reads the columns only. */
    public static TableColumns columns(TableFile table) throws IOException {
        try (TableRows rows = table.open()) {
            if (!rows.next()) {
                throw DatasetFault.TABLE_EMPTY.with(table.file());
            }
            return TableColumns.of(table.file(), rows);
        }
    }

    /**
     * Reads the table; labels are indices into the map.
     *
     * @throws DatasetException if it is damaged, not a table of images or too large
     */
    Examples read() throws IOException {
        try {
            if (labelColumn.isEmpty()) {
                labelColumn = Optional.of(LabelColumn.of(table));
            }
            if (!readAll()) {
                // A value above 1 was found: the table contains levels.
                scaled = false;
                readAll();
            }
        } catch (DatasetException refused) {
            throw refused;
        } catch (EOFException | ZipException | CharacterCodingException damaged) {
            throw DatasetFault.GZIP_DAMAGED.with(table.file(), String.valueOf(damaged.getMessage()));
        }
        return new Examples(
                columns.height(),
                columns.width(),
                Arrays.copyOf(pixels, count * columns.height() * columns.width()),
                Arrays.copyOf(labels, count));
    }

    /** Uses the label column of another table of the same data set. */
    TableReader like(TableReader other) {
        labelColumn = other.labelColumn;
        return this;
    }

    /** Returns the position of the label column. */
    LabelColumn labelColumn() {
        return labelColumn.orElseThrow();
    }

    /** Tells whether values from 0 to 1 were read as black to white. */
    boolean scaled() {
        return scaled;
    }

    /** Tells whether colours were converted to grey. */
    boolean coloured() {
        return columns.colours() > 1;
    }

    private boolean readAll() throws IOException {
        Map<String, Integer> found = new LinkedHashMap<>(labelIndex);
        count = 0;
        try (TableRows rows = table.open(reading)) {
            if (!rows.next()) {
                throw DatasetFault.TABLE_EMPTY.with(table.file());
            }
            columns = TableColumns.of(table.file(), rows);
            if (!columns.header() && labelColumn.equals(Optional.of(LabelColumn.LAST))) {
                columns = columns.withLabelLast();
            }
            if (columns.header() && !rows.next()) {
                throw DatasetFault.TABLE_EMPTY.with(table.file());
            }
            do {
                if (rows.cells() != columns.cells()) {
                    throw DatasetFault.TABLE_RAGGED.with(table.file(), rows.line(), rows.cells(), columns.cells());
                }
                if (!add(rows, found)) {
                    return false;
                }
            } while (rows.next());
        }
        labelIndex.putAll(found);
        return true;
    }

    private boolean add(TableRows rows, Map<String, Integer> found) throws DatasetException {
        makeRoom();
        labels[count] = found.computeIfAbsent(label(rows), text -> found.size());
        if (found.size() > ImageLimits.MAX_CLASSES) {
            throw DatasetFault.TOO_MANY_LABELS.with(table.file(), found.size(), ImageLimits.MAX_CLASSES);
        }
        int size = columns.height() * columns.width();
        for (int i = 0; i < size; i++) {
            double level = columns.colours() == 1
                    ? level(rows, i)
                    : (299 * level(rows, 3 * i) + 587 * level(rows, 3 * i + 1) + 114 * level(rows, 3 * i + 2)) / 1000;
            if (level < 0) {
                return false;
            }
            pixels[count * size + i] = (byte) Math.round(level);
        }
        count++;
        return true;
    }

    /** Returns a level from 0 to 255; a negative number if the table turns out not to have values from 0 to 1. */
    private double level(TableRows rows, int pixel) throws DatasetException {
        int cell = columns.cell(pixel);
        double value = rows.number(cell);
        if (Double.isNaN(value)) {
            throw DatasetFault.TABLE_NO_NUMBER.with(
                    table.file(), rows.line(), cell + 1, ClassNames.onOneLine(shortened(rows.text(cell))));
        }
        if (value < 0 || value > 255) {
            throw DatasetFault.VALUES_RANGE.with(
                    table.file() + ", line " + rows.line(), number(Math.min(value, 0)), number(Math.max(value, 0)));
        }
        if (!scaled) {
            return value;
        }
        // Colours are weighted, so that one value below 0 must outweigh all others.
        return value <= 1 ? value * 255 : -1e9;
    }

    private String label(TableRows rows) throws DatasetException {
        String text = ClassNames.onOneLine(rows.text(columns.label()));
        double value = rows.number(columns.label());
        if (value == Math.rint(value) && value >= 0 && value < Integer.MAX_VALUE) {
            return Integer.toString((int) value); // 3.0 is 3.
        }
        if (text.isEmpty()) {
            throw DatasetFault.TABLE_NO_NUMBER.with(table.file(), rows.line(), columns.label() + 1, "");
        }
        return shortened(text);
    }

    private void makeRoom() throws DatasetException {
        int size = columns.height() * columns.width();
        if ((long) (count + 1) * (size + Integer.BYTES) > most || (count + 1L) * size > Integer.MAX_VALUE - 8L) {
            throw DatasetFault.TAKES_TOO_MUCH.with(
                    table.file(),
                    ((count + 1L) * (size + Integer.BYTES) + 999_999) / 1_000_000,
                    Math.max(0, most) / 1_000_000);
        }
        if (count == labels.length) {
            labels = Arrays.copyOf(labels, 2 * count);
        }
        if (pixels.length < (count + 1) * size) {
            // The actual data decides, so that a first row cannot cause a large allocation.
            long more = Math.max(2L * pixels.length, 16L * size);
            pixels = Arrays.copyOf(pixels, (int) Math.min(more / size * size, (Integer.MAX_VALUE - 8L) / size * size));
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
