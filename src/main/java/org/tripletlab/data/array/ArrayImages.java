package org.tripletlab.data.array;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.DatasetFault;
import org.tripletlab.data.ImageLimits;

/**
 * Images from a NumPy array: images × rows × columns, or with a last or second axis of 1, 3 or 4 colours, or with one
 * axis of square images; integers or fractions, from 0 to 1 or 0 to 255.
 */
final class ArrayImages {
    private static final long MOST_PIXELS = Integer.MAX_VALUE - 8L;

    private final StoredArray array;
    private final NpyHeader header;
    private final int count;
    private final int height;
    private final int width;
    private final int colours;
    private final boolean flat;
    private final boolean planar;

    private ArrayImages(StoredArray array, NpyHeader header, int count, int height, int width, int colours) {
        this.array = array;
        this.header = header;
        this.flat = header.shape().length == 2;
        this.planar = colours > 1 && header.shape()[3] != colours;
        this.count = count;
        this.height = height;
        this.width = width;
        this.colours = colours;
    }

    /**
     * Checks an array without allocating memory.
     *
     * @param most memory limit of pixels and labels, in bytes
     * @throws DatasetException if it does not have the shape of images, or they are too large
     */
    static ArrayImages of(StoredArray array, long most) throws IOException {
        NpyHeader header = array.header();
        long[] shape = header.shape();
        boolean flat = shape.length == 2;
        long side = flat ? Math.round(Math.sqrt((double) shape[1])) : 0;
        boolean last = shape.length == 4 && isColours(shape[3]);
        // A single plane is the same in every order; several planes are read in C order only, as written by PyTorch.
        boolean planes = shape.length == 4 && !last && isColours(shape[1]) && (shape[1] == 1 || !header.fortran());
        boolean images = flat ? side * side == shape[1] : shape.length == 3 || last || planes;
        if (images && shape[0] == 0) {
            throw DatasetFault.ARRAY_EMPTY.with(array.name());
        }
        if (!images) {
            throw DatasetFault.ARRAY_SHAPE.with(array.name(), header.shapeText());
        }
        long rows = flat ? side : shape[planes ? 2 : 1];
        long columns = flat ? side : shape[planes ? 3 : 2];
        int largest = ImageLimits.MAX_SIDE;
        if (rows < 1 || columns < 1 || rows > largest || columns > largest) {
            throw DatasetFault.IMAGES_SIDE.with(array.name(), rows, columns, largest, largest);
        }
        int colours = shape.length == 4 ? (int) shape[planes ? 1 : 3] : 1;
        long pixels = shape[0] * rows * columns;
        // Colours stored plane after plane are summed in integers.
        long needed = pixels * (header.fortran() && colours > 1 ? 1 + Integer.BYTES : 1) + Integer.BYTES * shape[0];
        if (needed > most || pixels > MOST_PIXELS) {
            throw DatasetFault.TAKES_TOO_MUCH.with(array.name(), needed / 1_000_000, Math.max(0, most) / 1_000_000);
        }
        return new ArrayImages(array, header, (int) shape[0], (int) rows, (int) columns, colours);
    }

    private static boolean isColours(long axis) {
        return axis == 1 || axis == 3 || axis == 4;
    }

    String name() {
        return array.name();
    }

    int count() {
        return count;
    }

    int height() {
        return height;
    }

    int width() {
        return width;
    }

    boolean coloured() {
        return colours > 1;
    }

    /** Tells whether the range of its values must be known before they can be converted to grey levels. */
    boolean needsRange() {
        return !(header.type() == 'u' && header.bytes() == 1);
    }

    /** Returns the least and the largest value; NaN counts as outside every range. */
    double[] range() throws IOException {
        return array.read((read, values) -> {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (long i = 0; i < read.values(); i++) {
                double value = values.next();
                if (Double.isNaN(value)) {
                    return new double[] {Double.NaN, Double.NaN};
                }
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
            return new double[] {least, most};
        });
    }

    /**
     * Returns the pixels, image after image, row by row; colours converted to grey by ITU-R BT.601.
     *
     * @param unit factor from a value to a level from 0 to 255
     */
    byte[] levels(double unit) throws IOException {
        return array.read((read, values) ->
                header.fortran() ? fortran(values, unit) : planar ? planes(values, unit) : rows(values, unit));
    }

    private byte[] rows(NpyValues values, double unit) throws IOException {
        byte[] levels = first(values, unit);
        for (int i = 1; i < levels.length; i++) {
            levels[i] = (byte) Math.round(grey(values, unit));
        }
        return levels;
    }

    /** The planes of an image are red, green, blue and an optional alpha plane. */
    private byte[] planes(NpyValues values, double unit) throws IOException {
        byte[] levels = new byte[0];
        long[] sums = new long[height * width];
        for (int i = 0; i < count; i++) {
            Arrays.fill(sums, 0);
            for (int colour = 0; colour < colours; colour++) {
                for (int k = 0; k < sums.length; k++) {
                    sums[k] += weight(colour) * Math.round(values.next() * unit);
                }
            }
            // Allocated after the first image, because the header may declare more data than there is.
            levels = i == 0 ? new byte[count * sums.length] : levels;
            for (int k = 0; k < sums.length; k++) {
                levels[i * sums.length + k] = (byte) Math.round(sums[k] / 1000.0);
            }
        }
        return levels;
    }

    /**
     * Reads the first pixel before the memory for all is allocated, because the header may declare more data than there
     * is.
     */
    private byte[] first(NpyValues values, double unit) throws IOException {
        byte first = (byte) Math.round(grey(values, unit));
        byte[] levels = new byte[count * height * width];
        levels[0] = first;
        return levels;
    }

    private double grey(NpyValues values, double unit) throws IOException {
        if (colours == 1) {
            return values.next() * unit;
        }
        double grey = weight(0) * Math.round(values.next() * unit)
                + weight(1) * Math.round(values.next() * unit)
                + weight(2) * Math.round(values.next() * unit);
        for (int i = 3; i < colours; i++) {
            values.next(); // Alpha plane.
        }
        return grey / 1000;
    }

    private static int weight(int colour) {
        return switch (colour) {
            case 0 -> 299;
            case 1 -> 587;
            case 2 -> 114;
            default -> 0;
        };
    }

    /** The image varies fastest, then the row, then the column, then the colour; of flat images the column before the row. */
    private byte[] fortran(NpyValues values, double unit) throws IOException {
        double firstValue = values.next();
        byte[] levels = new byte[count * height * width];
        int[] sums = colours > 1 ? new int[levels.length] : new int[0];
        for (int colour = 0; colour < colours; colour++) {
            for (int k = 0; k < height * width; k++) {
                int pixel = flat ? k : k % height * width + k / height;
                for (int i = 0; i < count; i++) {
                    boolean first = colour == 0 && k == 0 && i == 0;
                    long level = Math.round((first ? firstValue : values.next()) * unit);
                    int at = i * height * width + pixel;
                    if (colours == 1) {
                        levels[at] = (byte) level;
                    } else {
                        sums[at] += weight(colour) * (int) level;
                    }
                }
            }
        }
        for (int at = 0; at < sums.length; at++) {
            levels[at] = (byte) Math.round(sums[at] / 1000.0);
        }
        return levels;
    }

    /**
     * Returns the factor from values to levels, the same for all splits.
     *
     * @throws DatasetException if the values are neither from 0 to 1 nor from 0 to 255
     */
    static double unit(List<ArrayImages> splits) throws IOException {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        List<String> names = new ArrayList<>();
        for (ArrayImages split : splits) {
            if (!split.needsRange()) {
                return 1;
            }
            double[] range = split.range();
            least = Math.min(least, range[0]);
            most = Math.max(most, range[1]);
            names.add(split.name());
        }
        if (Double.isNaN(least + most)) {
            throw DatasetFault.VALUES_NAN.with(names.get(0));
        }
        if (!(least >= 0 && most <= 255)) {
            throw DatasetFault.VALUES_RANGE.with(names.get(0), text(least), text(most));
        }
        return most <= 1 ? 255 : 1;
    }

    private static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
