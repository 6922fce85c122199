package org.tripletlab.data.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.DatasetFault;

/**
 * Sequential reader of the rows of a text table: cells between commas, semicolons or tabs, in quotes or not, lines
 * ended in any way. Creates no object per cell, because MNIST as a table has 47 million cells.
 */
final class TableRows implements Closeable {
    /** Character limit of a row: quoted numbers of 256×256 pixels with three colours need no more. */
    private static final int MOST_CHARACTERS = 256 * 256 * 3 * 8;

    private static final int MOST_CELLS = 256 * 256 * 3 + 16;

    private static final int BUFFER = 1 << 16;

    private final String name;
    private final Reader in;
    private final char[] buffer = new char[BUFFER];
    private int at;
    private int end;

    private final char separator;
    private char[] row = new char[1 << 12];
    private int[] ends = new int[1 << 10];
    private int length;
    private int cells;
    private long line;

    /**
     * Starts before the first row.
     *
     * @param name name of the table for messages
     * @param separator separator of cells
     */
    TableRows(String name, Reader in, char separator) {
        this.name = name;
        this.in = in;
        this.separator = separator;
    }

    /**
     * Moves to the next non-blank row.
     *
     * @return false at the end
     * @throws DatasetException if a line is too long for an image
     */
    boolean next() throws IOException {
        do {
            if (!readRow()) {
                return false;
            }
        } while (cells == 1 && ends[0] == 0);
        return true;
    }

    private boolean readRow() throws IOException {
        length = 0;
        cells = 0;
        boolean quoted = false;
        boolean any = false;
        line++;
        for (int c = read(); c >= 0; c = read()) {
            any = true;
            if (quoted) {
                if (c == '"') {
                    quoted = peek() == '"';
                    if (quoted) {
                        append((char) read());
                    }
                } else {
                    append((char) c);
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == separator) {
                endCell();
            } else if (c == '\n' || c == '\r') {
                if (c == '\r' && peek() == '\n') {
                    read();
                }
                endCell();
                return true;
            } else {
                append((char) c);
            }
        }
        if (any) {
            endCell();
        }
        return any;
    }

    /** Returns the number of cells of the row. */
    int cells() {
        return cells;
    }

    /** Returns the line in which the row ends, from 1. */
    long line() {
        return line;
    }

    /** Returns a cell as text, without blanks around it. */
    String text(int cell) {
        int from = start(cell);
        return new String(row, from, ends[cell] - from).strip();
    }

    /**
     * Returns a cell as a number; NaN if it is not one. A decimal comma is accepted where cells are not separated by
     * commas.
     */
    double number(int cell) {
        int from = start(cell);
        int to = ends[cell];
        while (from < to && row[from] == ' ') {
            from++;
        }
        while (to > from && row[to - 1] == ' ') {
            to--;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = row[i] - '0';
            if (digit < 0 || digit > 9 || to - from > 6) {
                return fraction(from, to);
            }
            value = 10 * value + digit;
        }
        return to > from ? value : Double.NaN;
    }

    private double fraction(int from, int to) {
        String text = new String(row, from, to - from);
        char last = text.charAt(text.length() - 1);
        if (last > '9' || text.length() > 40) {
            return Double.NaN; // Java would parse "1f" and "NaN" as numbers.
        }
        try {
            return Double.parseDouble(separator == ',' ? text : text.replace(',', '.'));
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }

    private int start(int cell) {
        return cell == 0 ? 0 : ends[cell - 1];
    }

    private void endCell() throws DatasetException {
        if (cells == ends.length) {
            if (cells >= MOST_CELLS) {
                throw DatasetFault.TABLE_LINE_TOO_LONG.with(name, line);
            }
            ends = Arrays.copyOf(ends, 2 * cells);
        }
        ends[cells++] = length;
    }

    private void append(char c) throws DatasetException {
        if (length == row.length) {
            if (length >= MOST_CHARACTERS) {
                throw DatasetFault.TABLE_LINE_TOO_LONG.with(name, line);
            }
            row = Arrays.copyOf(row, 2 * length);
        }
        row[length++] = c;
    }

    private int peek() throws IOException {
        int c = read();
        if (c >= 0) {
            at--;
        }
        return c;
    }

    private int read() throws IOException {
        if (at == end) {
            // The last character is kept, so that it can be pushed back.
            end = in.read(buffer, 1, BUFFER - 1) + 1;
            at = 1;
            if (end <= 0) {
                end = 1;
                return -1;
            }
        }
        return buffer[at++];
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
