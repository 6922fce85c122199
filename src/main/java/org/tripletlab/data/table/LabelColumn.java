package org.tripletlab.data.table;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.ImageLimits;

/** Position of the label column in a table without header, derived from the values. */
enum LabelColumn {
    /** The first column, or the one named by a header. */
    FIRST,
    /** The first column, although the last looks like labels, too. */
    FIRST_OF_TWO,
    /** The last column: the first does not look like labels. */
    LAST;

    /** Number of rows after which a first column that looks like labels is accepted. */
    private static final int ENOUGH = 2_000;

    /**
     * Examines the two columns.
     *
     * @throws DatasetException if the table does not contain images
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
                    return FIRST; // Only all rows decide.
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

    /** Distinct values of a column. */
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

        /** Labels are words, or integers that start at a small number with few gaps. */
        boolean lookLikeLabels() {
            boolean few = numbers.size() > 1 && least <= 1 && 4 * numbers.size() >= 3 * (most - least + 1);
            return words || (!fractions && few);
        }
    }
}
