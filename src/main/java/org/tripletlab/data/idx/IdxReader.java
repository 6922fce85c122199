package org.tripletlab.data.idx;

import java.util.Arrays;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.Examples;
import org.tripletlab.data.ImageLimits;
import org.tripletlab.text.Message;

/**
 * Reader of one split, images and labels, from two IDX files (the format of the MNIST database: LeCun, Cortes and
 * Burges, "The MNIST database of handwritten digits", 1998).
 *
 * <p>Every field of a header is checked, in 64-bit arithmetic, before memory is allocated for the declared size. Images
 * are unsigned bytes of 1×1 to 256×256 pixels; labels are unsigned bytes (up to 256 classes), or 16- or 32-bit integers
 * (up to 1,000 classes), or rows of 32-bit integers whose first is the class (as in QMNIST).
 */
public final class IdxReader {
    private static final long IMAGES_OF_BYTES = 0x0803;
    private static final long LABELS_OF_BYTES = 0x0801;
    private static final long LABELS_OF_SHORTS = 0x0B01;
    private static final long LABELS_OF_INTS = 0x0C01;
    private static final long LABEL_ROWS_OF_INTS = 0x0C02;
    private static final int MOST_LABEL_COLUMNS = 256;
    private static final long IMAGES_HEADER = 16;
    private static final long LABELS_HEADER = 8;
    private static final int LABEL_CHUNK = 1 << 14;
    private static final long MAX_ARRAY = Integer.MAX_VALUE - 8L;

    private static final Message MAGIC = Message.of("idx.field.magic");
    private static final Message IMAGES = Message.of("idx.field.images");
    private static final Message LABELS = Message.of("idx.field.labels");
    private static final Message ROWS = Message.of("idx.field.rows");
    private static final Message COLUMNS = Message.of("idx.field.columns");

    private final long maxBytes;

    /**
     * Creates a reader with a memory limit.
     *
     * @param maxBytes limit of the pixels and labels of one split together, bytes
     */
    public IdxReader(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * Reads a split.
     *
     * @param images the IDX file of the images
     * @param labels the IDX file of the labels
     * @param transposed whether the file stores images column by column, as EMNIST does; they are then transposed
     * @return the split, with at least one image
     * @throws DatasetException if a file cannot be read, is not an IDX file, is damaged, too large, or does not fit the
     *     other; the message names the file
     */
    public Examples read(IdxSource images, IdxSource labels, boolean transposed) throws DatasetException {
        int[] labelOf = readLabels(labels);
        try (IdxStream stream = IdxStream.open(images)) {
            long magic = stream.readHeaderField(MAGIC);
            if (magic != IMAGES_OF_BYTES) {
                throw wrongMagic(images, magic, Message.of("idx.magic.expected-images"));
            }
            long count = checkCount(images, stream.readHeaderField(number(IMAGES)), IMAGES);
            long height = checkSide(images, stream.readHeaderField(number(ROWS)), ROWS);
            long width = checkSide(images, stream.readHeaderField(number(COLUMNS)), COLUMNS);
            if (count != labelOf.length) {
                throw new DatasetException(
                        Message.of("idx.refused.counts-differ", images.name(), count, labels.name(), labelOf.length));
            }
            long size = count * height * width;
            checkMemory(images, size + (long) Integer.BYTES * count, size);
            byte[] pixels = stream.readGrowing(Math.toIntExact(size), IMAGES_HEADER + size);
            stream.expectEnd(IMAGES_HEADER + size);
            if (!transposed) {
                return new Examples((int) height, (int) width, pixels, labelOf);
            }
            transpose(pixels, (int) height, (int) width);
            return new Examples((int) width, (int) height, pixels, labelOf);
        }
    }

    private static Message number(Message field) {
        return Message.of("idx.field.number", field);
    }

    private int[] readLabels(IdxSource source) throws DatasetException {
        try (IdxStream stream = IdxStream.open(source)) {
            long magic = stream.readHeaderField(MAGIC);
            int width = labelWidth(source, magic);
            long count = checkCount(source, stream.readHeaderField(number(LABELS)), LABELS);
            checkMemory(source, Integer.BYTES * count, count);
            int row = magic == LABEL_ROWS_OF_INTS ? width * labelColumns(source, stream) : width;
            long promised = (magic == LABEL_ROWS_OF_INTS ? LABELS_HEADER + Integer.BYTES : LABELS_HEADER) + row * count;
            int length = Math.toIntExact(count);
            int[] labels = new int[Math.min(length, LABEL_CHUNK)];
            byte[] chunk = new byte[Math.min(length, LABEL_CHUNK) * row];
            for (int from = 0; from < length; from += LABEL_CHUNK) {
                int part = Math.min(LABEL_CHUNK, length - from);
                stream.readFully(chunk, part * row, promised);
                // Grows with the actual data, not with the declared size.
                if (from + part > labels.length) {
                    labels = Arrays.copyOf(labels, (int) Math.min(length, 2L * labels.length));
                }
                for (int i = 0; i < part; i++) {
                    labels[from + i] = checkLabel(source, decode(chunk, i * row, width), from + i);
                }
            }
            stream.expectEnd(promised);
            return labels;
        }
    }

    /** QMNIST has eight numbers for each image, of which the first is the class. */
    private static int labelColumns(IdxSource source, IdxStream stream) throws DatasetException {
        long columns = stream.readHeaderField(number(COLUMNS));
        if (columns < 1 || columns > MOST_LABEL_COLUMNS) {
            throw new DatasetException(
                    Message.of("idx.refused.label-columns", source.name(), columns, MOST_LABEL_COLUMNS));
        }
        return (int) columns;
    }

    private static int labelWidth(IdxSource source, long magic) throws DatasetException {
        if (magic == LABELS_OF_BYTES) {
            return 1;
        }
        if (magic == LABELS_OF_SHORTS) {
            return Short.BYTES;
        }
        if (magic == LABELS_OF_INTS || magic == LABEL_ROWS_OF_INTS) {
            return Integer.BYTES;
        }
        throw wrongMagic(source, magic, Message.of("idx.magic.expected-labels"));
    }

    /** Decodes an unsigned byte, or a signed big-endian integer of two or four bytes. */
    private static int decode(byte[] bytes, int from, int width) {
        if (width == 1) {
            return bytes[from] & 0xFF;
        }
        int value = bytes[from];
        for (int i = 1; i < width; i++) {
            value = (value << 8) | (bytes[from + i] & 0xFF);
        }
        return value;
    }

    private static int checkLabel(IdxSource source, int label, int index) throws DatasetException {
        if (label < 0 || label >= ImageLimits.MAX_CLASSES) {
            throw new DatasetException(Message.of(
                    "idx.refused.label",
                    source.name(),
                    label,
                    index,
                    ImageLimits.MAX_CLASSES - 1,
                    ImageLimits.MAX_CLASSES));
        }
        return label;
    }

    private static DatasetException wrongMagic(IdxSource source, long magic, Message expected) {
        Object found = switch ((int) magic) {
            case (int) IMAGES_OF_BYTES -> Message.of("idx.magic.images");
            case (int) LABELS_OF_BYTES -> Message.of("idx.magic.labels");
            default -> magic;
        };
        return new DatasetException(Message.of("idx.refused.magic", source.name(), found, expected));
    }

    private static long checkCount(IdxSource source, long count, Message what) throws DatasetException {
        if (count == 0) {
            throw new DatasetException(Message.of("idx.refused.none", source.name(), what));
        }
        if (count > MAX_ARRAY / Integer.BYTES) {
            throw new DatasetException(
                    Message.of("idx.refused.too-many", source.name(), count, what, MAX_ARRAY / Integer.BYTES));
        }
        return count;
    }

    private static long checkSide(IdxSource source, long side, Message what) throws DatasetException {
        if (side < 1 || side > ImageLimits.MAX_SIDE) {
            throw new DatasetException(Message.of("idx.refused.side", source.name(), side, what, ImageLimits.MAX_SIDE));
        }
        return side;
    }

    private void checkMemory(IdxSource source, long bytes, long largestArray) throws DatasetException {
        if (bytes > maxBytes || largestArray > MAX_ARRAY) {
            throw new DatasetException(
                    Message.of("idx.refused.memory", source.name(), bytes, Math.max(0, Math.min(maxBytes, MAX_ARRAY))));
        }
    }

    private static void transpose(byte[] pixels, int height, int width) {
        int size = height * width;
        byte[] image = new byte[size];
        for (int start = 0; start < pixels.length; start += size) {
            System.arraycopy(pixels, start, image, 0, size);
            for (int row = 0; row < height; row++) {
                for (int column = 0; column < width; column++) {
                    pixels[start + column * height + row] = image[row * width + column];
                }
            }
        }
    }
}
