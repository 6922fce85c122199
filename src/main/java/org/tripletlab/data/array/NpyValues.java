package org.tripletlab.data.array;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.ZipException;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.DatasetFault;

/** Sequential reader of the values of a NumPy array in storage order, as doubles. */
final class NpyValues {
    private static final int AT_ONCE = 1 << 13;

    private final String name;
    private final NpyHeader header;
    private final InputStream in;
    private final ByteBuffer buffer;
    private long left;

    /**
     * Prepares to read.
     *
     * @param in stream at the first value
     */
    NpyValues(String name, NpyHeader header, InputStream in) {
        this.name = name;
        this.header = header;
        this.in = in;
        this.left = header.values();
        this.buffer = ByteBuffer.allocate(AT_ONCE * header.bytes()).order(header.order());
        buffer.limit(0);
    }

    /**
     * Returns the next value; 64-bit integers beyond 2⁵³ are rounded.
     *
     * @throws DatasetException if the array is cut off or cannot be unpacked
     */
    double next() throws IOException {
        if (!buffer.hasRemaining()) {
            fill();
        }
        return switch (header.type()) {
            case 'f' -> header.bytes() == Float.BYTES ? buffer.getFloat() : buffer.getDouble();
            case 'b' -> buffer.get() == 0 ? 0 : 1;
            case 'u' ->
                switch (header.bytes()) {
                    case 1 -> buffer.get() & 0xFF;
                    case 2 -> buffer.getShort() & 0xFFFF;
                    case 4 -> buffer.getInt() & 0xFFFF_FFFFL;
                    // Such a large number is neither a pixel nor a label: its sign does not matter.
                    default -> buffer.getLong();
                };
            default ->
                switch (header.bytes()) {
                    case 1 -> buffer.get();
                    case 2 -> buffer.getShort();
                    case 4 -> buffer.getInt();
                    default -> buffer.getLong();
                };
        };
    }

    private void fill() throws IOException {
        int wanted = (int) Math.min(AT_ONCE, left) * header.bytes();
        try {
            if (in.readNBytes(buffer.array(), 0, wanted) < wanted || wanted == 0) {
                throw DatasetFault.ARRAY_CUT_OFF.with(name);
            }
        } catch (EOFException cut) {
            throw DatasetFault.ARRAY_CUT_OFF.with(name);
        } catch (ZipException damaged) {
            throw DatasetFault.ARRAY_DAMAGED.with(name, String.valueOf(damaged.getMessage()));
        }
        left -= wanted / header.bytes();
        buffer.clear().limit(wanted);
    }
}
