package org.tripletlab.export.numpy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Arrays as NumPy's {@code load} reads them: a zip file with a {@code .npy} file of format 1.0 for each, little-endian, in C order
 * (NumPy Enhancement Proposal 1 and {@code numpy.lib.format}). Nothing in it needs {@code allow_pickle}.
 */
final class NpzWriter implements AutoCloseable {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int ALIGNMENT = 64;
    private static final int BUFFER = 1 << 16;
    /** The same numbers make the same file: entries carry no time of their own, only the earliest that zip knows. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);

    /** Takes values one after another, in C order. */
    @FunctionalInterface
    interface Rows {
        void writeTo(NpzWriter writer) throws IOException;
    }

    NpzWriter(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        // Floats hardly get smaller by trying harder.
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** Writes 32-bit floats; the rows come with {@link #floats}. */
    void floatArray(String name, Rows rows, long... shape) throws IOException {
        array(name, "<f4", rows, shape);
    }

    /** Writes 32-bit integers. */
    void intArray(String name, int[] values) throws IOException {
        array(
                name,
                "<i4",
                writer -> {
                    for (int value : values) {
                        writer.room(Integer.BYTES).putInt(value);
                    }
                },
                values.length);
    }

    /** Writes unsigned bytes; the rows come with {@link #bytes}. */
    void byteArray(String name, Rows rows, long... shape) throws IOException {
        array(name, "|u1", rows, shape);
    }

    /** Writes texts, as fixed numbers of UTF-32 characters filled up with zeros. */
    void textArray(String name, List<String> texts) throws IOException {
        int longest = 1;
        for (String text : texts) {
            longest = Math.max(longest, text.codePointCount(0, text.length()));
        }
        int width = longest;
        array(
                name,
                "<U" + width,
                writer -> {
                    for (String text : texts) {
                        int[] characters = text.codePoints().toArray();
                        for (int i = 0; i < width; i++) {
                            writer.room(Integer.BYTES).putInt(i < characters.length ? characters[i] : 0);
                        }
                    }
                },
                texts.size());
    }

    /** Appends to the current array. */
    void floats(float[] values, int from, int count) throws IOException {
        for (int i = from; i < from + count; i++) {
            room(Float.BYTES).putFloat(values[i]);
        }
    }

    /** Appends to the current array. */
    void bytes(byte[] values, int from, int count) throws IOException {
        flush();
        zip.write(values, from, count);
    }

    private void array(String name, String type, Rows rows, long... shape) throws IOException {
        ZipEntry entry = new ZipEntry(name + ".npy");
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(header(type, shape));
        rows.writeTo(this);
        flush();
        zip.closeEntry();
    }

    /** Magic, version, length of what follows, a Python dictionary, blanks up to a multiple of 64 bytes. */
    private static byte[] header(String type, long[] shape) {
        StringBuilder sizes = new StringBuilder();
        for (long size : shape) {
            sizes.append(size).append(", ");
        }
        String tuple = shape.length == 1 ? sizes.toString().strip() : sizes.substring(0, sizes.length() - 2);
        String dictionary = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + tuple + "), }";
        int length = MAGIC.length + Short.BYTES + dictionary.length() + 1;
        int padding = (ALIGNMENT - length % ALIGNMENT) % ALIGNMENT;
        byte[] text = (dictionary + " ".repeat(padding) + "\n").getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(MAGIC.length + Short.BYTES + text.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .putShort((short) text.length)
                .put(text)
                .array();
    }

    private ByteBuffer room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    private void flush() throws IOException {
        zip.write(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    /** Writes the zip's directory; the stream below stays open. */
    void finish() throws IOException {
        zip.finish();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
