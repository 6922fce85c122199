package org.tripletlab.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writer of the entries of a session file, with the size and checksum of each. Texts are deflated; numbers are stored
 * uncompressed, because they hardly compress, and so that no file can declare more of them than its own length.
 */
final class ArchiveWriter {
    private static final int FLOATS_AT_ONCE = 1 << 14;

    private final ZipOutputStream zip;
    private final ArrayNode entries;

    /**
     * Writes to a stream.
     *
     * @param entries receives the manifest record of each entry
     */
    ArchiveWriter(ZipOutputStream zip, ArrayNode entries) {
        this.zip = zip;
        this.entries = entries;
    }

    /** Content of an entry. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes a text, or another entry that compresses well. */
    void text(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        MessageDigest digest = sha256();
        CountingStream counted = new CountingStream(zip);
        content.writeTo(new DigestOutputStream(counted, digest));
        zip.closeEntry();
        note(name, counted.count, digest);
    }

    /** Writes arrays one after the other as 32-bit little-endian floats. */
    void floats(String name, List<float[]> arrays) throws IOException {
        MessageDigest digest = sha256();
        CheckedOutputStream checked = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
        write(arrays, new DigestOutputStream(checked, digest));
        long bytes = arrays.stream().mapToLong(array -> array.length).sum() * Float.BYTES;
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes);
        entry.setCrc(checked.getChecksum().getValue());
        zip.putNextEntry(entry);
        write(arrays, zip);
        zip.closeEntry();
        note(name, bytes, digest);
    }

    private static void write(List<float[]> arrays, OutputStream out) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(FLOATS_AT_ONCE * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float[] array : arrays) {
            for (int from = 0; from < array.length; from += FLOATS_AT_ONCE) {
                int count = Math.min(FLOATS_AT_ONCE, array.length - from);
                block.asFloatBuffer().put(array, from, count);
                out.write(block.array(), 0, count * Float.BYTES);
            }
        }
    }

    private void note(String name, long bytes, MessageDigest digest) {
        entries.addObject()
                .put("name", name)
                .put("bytes", bytes)
                .put("sha256", HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java has no SHA-256, which every Java must have.", impossible);
        }
    }

    /** Counts the bytes, and does not close its target. */
    private static final class CountingStream extends OutputStream {
        private final OutputStream out;
        private long count;

        CountingStream(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            count += length;
        }
    }
}
