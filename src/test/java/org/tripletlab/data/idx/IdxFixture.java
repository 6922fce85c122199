package org.tripletlab.data.idx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** IDX bytes for tests, made by hand so that the reader is not checked against a writer of the same author's mind. */
public final class IdxFixture {
    public static final int IMAGES = 2051;
    static final int LABELS = 2049;

    private IdxFixture() {}

    /** Header fields, then bytes. */
    public static byte[] file(byte[] body, int... header) {
        ByteBuffer buffer = ByteBuffer.allocate(header.length * 4 + body.length);
        for (int field : header) {
            buffer.putInt(field);
        }
        return buffer.put(body).array();
    }

    /** Images whose pixel i (over the whole file) is (7 i + shift) mod 256. */
    public static byte[] images(int count, int rows, int columns, int shift) {
        byte[] body = new byte[count * rows * columns];
        for (int i = 0; i < body.length; i++) {
            body[i] = (byte) (7 * i + shift);
        }
        return file(body, IMAGES, count, rows, columns);
    }

    /** Labels i mod classes. */
    public static byte[] labels(int count, int classes) {
        byte[] body = new byte[count];
        for (int i = 0; i < count; i++) {
            body[i] = (byte) (i % classes);
        }
        return file(body, LABELS, count);
    }

    /** The four uncompressed files of a small data set: 12 + 6 images of 4×5, 3 classes. */
    public static Map<String, byte[]> four() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("train-images-idx3-ubyte", images(12, 4, 5, 0));
        files.put("train-labels-idx1-ubyte", labels(12, 3));
        files.put("t10k-images-idx3-ubyte", images(6, 4, 5, 100));
        files.put("t10k-labels-idx1-ubyte", labels(6, 3));
        return files;
    }

    /** Writes the small data set, plain, into a folder that is made if need be. */
    public static Path writeFour(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : four().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        return folder;
    }

    /** Packs bytes. */
    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
