package org.tripletlab.data.array;

import java.io.IOException;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.DatasetFault;
import org.tripletlab.data.ImageLimits;

/** Labels from a NumPy array: one integer for each image, also as a column, or as a row with a single 1 (one-hot). */
final class ArrayLabels {
    private static final int MOST_LABELS = (Integer.MAX_VALUE - 8) / Integer.BYTES;

    private ArrayLabels() {}

    /**
     * Reads the labels.
     *
     * @param images the images, for the number of labels and for messages
     * @throws DatasetException if their number differs, or they are not integers from 0 to 999
     */
    static int[] read(StoredArray array, ArrayImages images) throws IOException {
        NpyHeader header = array.header();
        long[] shape = header.shape();
        long columns = shape.length == 2 ? shape[1] : 1;
        boolean oneHot = columns > 1 && columns <= ImageLimits.MAX_CLASSES;
        if (shape.length < 1 || shape.length > 2 || (columns != 1 && !oneHot) || shape[0] > MOST_LABELS) {
            throw DatasetFault.LABELS_SHAPE.with(array.name(), header.shapeText());
        }
        if (shape[0] != images.count()) {
            throw DatasetFault.COUNTS_DIFFER.with(images.name(), images.count(), array.name(), shape[0]);
        }
        return array.read((read, values) -> {
            int count = images.count();
            int[] labels = new int[count];
            if (!oneHot) {
                for (int i = 0; i < count; i++) {
                    labels[i] = label(array, values.next(), i);
                }
                return labels;
            }
            double[] cells = new double[(int) columns];
            for (int i = 0; i < count; i++) {
                // In column order, the one-hot row of an image is not contiguous.
                if (header.fortran()) {
                    throw DatasetFault.LABELS_SHAPE.with(array.name(), header.shapeText());
                }
                for (int c = 0; c < cells.length; c++) {
                    cells[c] = values.next();
                }
                labels[i] = onlyOne(array, header, cells);
            }
            return labels;
        });
    }

    private static int label(StoredArray array, double value, int index) throws DatasetException {
        if (!(value >= 0 && value < ImageLimits.MAX_CLASSES && value == Math.rint(value))) {
            throw DatasetFault.LABEL_RANGE.with(
                    array.name(), Double.toString(value), index, ImageLimits.MAX_CLASSES - 1);
        }
        return (int) value;
    }

    private static int onlyOne(StoredArray array, NpyHeader header, double[] cells) throws DatasetException {
        int found = -1;
        for (int c = 0; c < cells.length; c++) {
            boolean odd = cells[c] != 0 && cells[c] != 1;
            if (odd || (cells[c] == 1 && found >= 0)) {
                // Several ones per row are attributes, not classes.
                throw DatasetFault.LABELS_SHAPE.with(array.name(), header.shapeText());
            }
            found = cells[c] == 1 ? c : found;
        }
        if (found < 0) {
            throw DatasetFault.LABELS_SHAPE.with(array.name(), header.shapeText());
        }
        return found;
    }
}
