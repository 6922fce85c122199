package org.tripletlab.data.table;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.ImageLimits;

/** Where a table without header has its labels: nothing names the columns, so that their values must tell. */
enum LabelColumn {
    /** In the first column, or where a header says. */
    FIRST,
    /** In the first column, although the last looks like labels, too. */
    FIRST_OF_TWO,
    /** In the last column: the first does not look like labels. */
    LAST;

    /** Rows after which a first column that looks like labels is believed. */
    private static final int ENOUGH = 2_000;

    /**
     * Looks at the two columns.
     *
     * @throws DatasetException if the table is none of images
     */
    static LabelColumn of(TableFile table) throws IOException {
        Values first = new Values();
        Values last = new Values();
        try (TableRows rows = table.open()) {
            if (!rows.next() || TableColumns.of(table.file(), rows).header()) {
                return FIRST;
            }
            int cells = rows.cells();
            int count = 0;
            do {
                if (rows.cells() != cells) {
                    return FIRST; // Reading all rows tells which.
                }
                first.add(rows, 0);
                last.add(rows, cells - 1);
                count++;
            } while ((count < ENOUGH || !first.lookLikeLabels()) && rows.next());
        }
        if (!last.lookLikeLabels()) {
            return FIRST;
        }
        return first.lookLikeLabels() ? FIRST_OF_TWO : LAST;
    }

    /** The different values of a column. */
    private static final class Values {
        private final Set<Integer> numbers = new HashSet<>();
        private boolean words;
        private boolean fractions;
        private int least = Integer.MAX_VALUE;
        private int most = Integer.MIN_VALUE;

        void add(TableRows rows, int cell) {
            double value = rows.number(cell);
            if (Double.isNaN(value)) {
                words = true;
            } else if (value != Math.rint(value) || Math.abs(value) > ImageLimits.MAX_CLASSES) {
                fractions = true;
            } else {
                least = Math.min(least, (int) value);
                most = Math.max(most, (int) value);
                numbers.add((int) value);
            }
        }

        /** Labels are words, or whole numbers from a small one on with few gaps between them. */
        boolean lookLikeLabels() {
            boolean few = numbers.size() > 1 && least <= 1 && 4 * numbers.size() >= 3 * (most - least + 1);
            return words || (!fractions && few);
        }
    }
}
