package org.tripletlab.data;

import java.util.List;
import java.util.Locale;

/**
 * Something that was decided while a data set was read, for people to know; never an error.
 *
 * @param kind what was decided
 * @param values files and numbers for its sentence
 */
public record DataRemark(Kind kind, List<Object> values) {
    /** What may be decided; each has a text {@code data.remark.<id>}. */
    public enum Kind {
        /** Images are stored column by column and were turned: file. */
        TURNED,
        /** The data lie deeper than the place that was given: place. */
        READ_FROM,
        /** A file whose name is a little different was taken: name. */
        NAME,
        /** A file is packed twice: file. */
        PACKED_TWICE,
        /** A file is named .gz but is not packed: file. */
        NOT_PACKED,
        /** A file is packed although its name does not say so: file. */
        PACKED,
        /** The first of several columns of labels is the class: file, columns. */
        FIRST_COLUMN,
        /** There is no test part, so a share of each class is kept: percent. */
        SPLIT,
        /** A file has no labels and was left out: file. */
        NO_LABELS,
        /** The test part is in another file beside the one that was given: file. */
        TEST_BESIDE,
        /** The validation part is not used: number of images. */
        NO_VALIDATION,
        /** The validation part is measured because there is no test part: number of images. */
        VALIDATION_MEASURED,
        /** A table without header has its label in the last column: file. */
        LABEL_LAST,
        /** A table without header has a first and a last column that could be labels, and the first was taken: file. */
        LABEL_FIRST,
        /** Colours were made grey: file. */
        GREY,
        /** Values from 0 to 1 were taken as black to white: file. */
        SCALED;

        /** Returns the name by which its text is found. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Copies the values. */
    public DataRemark {
        values = List.copyOf(values);
    }

    /** Makes a remark; paths become text. */
    public static DataRemark of(Kind kind, Object... values) {
        return new DataRemark(
                kind,
                List.of(values).stream()
                        .map(value -> value instanceof Number ? value : value.toString())
                        .toList());
    }

    /** Returns the key of the sentence in the texts. */
    public String key() {
        return "data.remark." + kind.id();
    }
}
