package org.tripletlab.data.array;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.DatasetFault;
import org.tripletlab.data.file.FileKind;

/**
 * Header of a NumPy array (NumPy Enhancement Proposal 1, formats 1.0 to 3.0): type of the values, order, shape.
 *
 * <p>The header is a Python dictionary; it is matched with the form that NumPy writes, and never evaluated.
 *
 * @param type {@code u} unsigned, {@code i} signed, {@code f} floating point, {@code b} true or false
 * @param bytes size of a value: 1, 2, 4 or 8
 * @param order order of the bytes of a value
 * @param fortran whether the first axis varies fastest
 * @param shape lengths of the axes; their product fits into a long
 */
record NpyHeader(char type, int bytes, ByteOrder order, boolean fortran, long[] shape) {
    private static final int[] MAGIC = {0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int MOST_BYTES = 1 << 16;
    private static final int MOST_AXES = 8;
    private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([<>|=])([a-zA-Z])(\\d{1,3})?'");
    private static final Pattern OBJECTS = Pattern.compile("'descr'\\s*:\\s*('\\|?O\\d?'|\\[)");
    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9L,\\s]*)\\)");

    /**
     * Reads the header and leaves the stream at the first value.
     *
     * @param name name of the array for messages
     * @throws DatasetException if it is invalid, or its type or shape is not supported
     */
    static NpyHeader read(String name, InputStream in) throws IOException {
        byte[] start = in.readNBytes(MAGIC.length + 2);
        for (int i = 0; i < MAGIC.length; i++) {
            if (start.length < MAGIC.length + 2 || (start[i] & 0xFF) != MAGIC[i]) {
                throw FileKind.of(start)
                        .refusal(name)
                        .filter(known -> FileKind.of(start) != FileKind.UNKNOWN)
                        .orElseGet(() -> DatasetFault.ARRAY_DAMAGED.with(name, "it does not start as one"));
            }
        }
        int major = start[MAGIC.length];
        byte[] size = in.readNBytes(major == 1 ? 2 : 4);
        long length = 0;
        for (int i = size.length - 1; i >= 0; i--) {
            length = length << 8 | (size[i] & 0xFF);
        }
        if (major < 1 || major > 3 || length > MOST_BYTES) {
            throw DatasetFault.ARRAY_DAMAGED.with(
                    name, "its header has version " + major + " and " + length + " bytes");
        }
        byte[] text = in.readNBytes((int) length);
        if (text.length < length || length == 0) {
            throw DatasetFault.ARRAY_CUT_OFF.with(name);
        }
        return parse(name, new String(text, StandardCharsets.UTF_8));
    }

    private static NpyHeader parse(String name, String text) throws DatasetException {
        if (OBJECTS.matcher(text).find()) {
            throw DatasetFault.ARRAY_OF_OBJECTS.with(name);
        }
        Matcher type = TYPE.matcher(text);
        Matcher order = ORDER.matcher(text);
        Matcher shape = SHAPE.matcher(text);
        if (!type.find() || !order.find() || !shape.find()) {
            throw DatasetFault.ARRAY_DAMAGED.with(name, "its header names no type, order or shape");
        }
        char kind = type.group(2).charAt(0);
        int bytes = type.group(3) == null ? 1 : Integer.parseInt(type.group(3));
        boolean known = switch (kind) {
            case 'u', 'i' -> bytes == 1 || bytes == 2 || bytes == 4 || bytes == 8;
            case 'f' -> bytes == 4 || bytes == 8;
            case 'b' -> bytes == 1;
            default -> false;
        };
        if (!known) {
            throw DatasetFault.ARRAY_TYPE.with(name, type.group(1) + kind + bytes);
        }
        return new NpyHeader(
                kind,
                bytes,
                type.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
                order.group(1).equals("True"),
                shape(name, shape.group(1)));
    }

    private static long[] shape(String name, String text) throws DatasetException {
        try {
            long[] axes = Arrays.stream(text.split(","))
                    .map(part -> part.replace("L", "").strip())
                    .filter(part -> !part.isEmpty())
                    .mapToLong(Long::parseLong)
                    .toArray();
            long values = 1;
            for (long axis : axes) {
                values = Math.multiplyExact(values, axis);
            }
            Math.multiplyExact(values, (long) Long.BYTES);
            if (axes.length > MOST_AXES) {
                throw DatasetFault.ARRAY_DAMAGED.with(name, "it has " + axes.length + " axes");
            }
            return axes;
        } catch (ArithmeticException | NumberFormatException huge) {
            throw DatasetFault.ARRAY_DAMAGED.with(name, "its header promises more values than there can be");
        }
    }

    /** Returns the number of values. */
    long values() {
        return Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    }

    /** Returns the shape in NumPy notation. */
    String shapeText() {
        return Arrays.stream(shape).mapToObj(Long::toString).collect(Collectors.joining(", ", "(", ")"));
    }

    /** Tells whether values are floating-point numbers. */
    boolean fractions() {
        return type == 'f';
    }
}
