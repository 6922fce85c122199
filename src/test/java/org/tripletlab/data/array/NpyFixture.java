package org.tripletlab.data.array;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** NumPy arrays and archives for tests, made by hand from the description of the format. */
public final class NpyFixture {
    private NpyFixture() {}

    /** An array of bytes in C order. */
    public static byte[] bytes(byte[] values, int... shape) {
        return array(header("|u1", false, shape), values);
    }

    /** Numbers of a type like {@code <i4} or {@code >f8}, in the order in which they are stored. */
    public static byte[] numbers(String type, boolean fortran, double[] values, int... shape) {
        int size = type.charAt(2) - '0';
        ByteBuffer body = ByteBuffer.allocate(values.length * size)
                .order(type.charAt(0) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            switch (type.charAt(1) + "" + size) {
                case "f4" -> body.putFloat((float) value);
                case "f8" -> body.putDouble(value);
                case "u1", "i1", "b1" -> body.put((byte) value);
                case "u2", "i2" -> body.putShort((short) value);
                case "u4", "i4" -> body.putInt((int) value);
                default -> body.putLong((long) value);
            }
        }
        return array(header(type, fortran, shape), body.array());
    }

    static String header(String type, boolean fortran, int... shape) {
        StringBuilder sizes = new StringBuilder();
        for (int size : shape) {
            sizes.append(size).append(", ");
        }
        return "{'descr': '" + type + "', 'fortran_order': " + (fortran ? "True" : "False") + ", 'shape': (" + sizes
                + "), }";
    }

    static byte[] array(String header, byte[] body) {
        byte[] text = (header + "\n").getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(10 + text.length + body.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
                .putShort((short) text.length)
                .put(text)
                .put(body)
                .array();
    }

    /** A ZIP file of the entries, compressed or stored. */
    public static byte[] zip(Map<String, byte[]> entries, boolean stored) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : new TreeMap<>(entries).entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                if (stored) {
                    CRC32 sum = new CRC32();
                    sum.update(each.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(each.getValue().length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(each.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** Pixels (13 i + shift) mod 256. */
    public static byte[] pixels(int count, int shift) {
        byte[] pixels = new byte[count];
        for (int i = 0; i < count; i++) {
            pixels[i] = (byte) (13 * i + shift);
        }
        return pixels;
    }

    /** Labels i mod classes, as bytes. */
    public static byte[] labels(int count, int classes) {
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % classes);
        }
        return labels;
    }

    /** Writes a file and the folders it is in. */
    public static Path write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }
}
