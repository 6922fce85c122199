package org.tripletlab.data;

import java.util.List;
import java.util.Locale;

/**
 * A decision made while a data set was read, reported to the user; never an error.
 *
 * @param kind kind of the decision
 * @param values files and numbers for its sentence
 */
public record DataRemark(Kind kind, List<Object> values) {
    /** Kinds of decisions; each has a text {@code data.remark.<id>}. */
    public enum Kind {
        /** Images stored column by column were transposed: file. */
        TURNED,
        /** The data are in a subfolder of the given place: place. */
        READ_FROM,
        /** A file with a slightly different name was used: name. */
        NAME,
        /** A file is compressed twice: file. */
        PACKED_TWICE,
        /** A file is named .gz but is not compressed: file. */
        NOT_PACKED,
        /** A file is compressed although its name does not indicate it: file. */
        PACKED,
        /** Of several label columns the first one is the class: file, columns. */
        FIRST_COLUMN,
        /** There is no test part, so a share of each class is kept for evaluation: percent. */
        SPLIT,
        /** A file has no labels and was left out: file. */
        NO_LABELS,
        /** The test part is in another file beside the given one: file. */
        TEST_BESIDE,
        /** The validation part is not used: number of images. */
        NO_VALIDATION,
        /** The validation part is used for evaluation because there is no test part: number of images. */
        VALIDATION_MEASURED,
        /** The last column of a table without header is the label: file. */
        LABEL_LAST,
        /** The first and the last column of a table without header could be labels; the first was used: file. */
        LABEL_FIRST,
        /** Colours were converted to grey: file. */
        GREY,
        /** Values from 0 to 1 were read as black to white: file. */
        SCALED;

        /** Returns the id used in text keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Copies the values. */
    public DataRemark {
        values = List.copyOf(values);
    }

    /** Creates a remark; paths become text. */
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
