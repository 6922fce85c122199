package org.tripletlab.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.tripletlab.text.Message;

/**
 * Reader of the entries of a session file from an untrusted source: accepts only entries in the manifest, with plain
 * names, the listed size and the listed checksum. Nothing is extracted to disk, and no memory is allocated for declared
 * sizes without checking the actual content.
 */
final class ArchiveReader implements AutoCloseable {
    static final String MANIFEST = "manifest.json";

    private static final int MOST_ENTRIES = 1000;
    private static final long MOST_OF_A_TEXT = 128L << 20;
    private static final int MOST_OF_THE_MANIFEST = 1 << 20;
    private static final int FLOATS_AT_ONCE = 1 << 14;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]+(/[A-Za-z0-9-]+)*\\.[a-z0-9]{2,6}");

    private static final Pattern FOLDER = Pattern.compile("([A-Za-z0-9-]+/)+");

    /** Manifest record of an entry. */
    record Entry(String name, long bytes, String sha256) {}

    private final Path file;
    private final ZipFile zip;
    private final Map<String, Entry> entries = new HashMap<>();
    private long textBytes;

    /**
     * Opens a file.
     *
     * @throws IOException if it is not a zip file or cannot be read
     */
    ArchiveReader(Path file) throws IOException {
        this.file = file;
        try {
            this.zip = new ZipFile(file.toFile());
        } catch (IOException | IllegalArgumentException noZip) {
            Optional<Message> another = StoredKind.of(file).noSession(file);
            throw new StoreException(another.orElseGet(
                    () -> Message.of("file.refused.no-zip", file.toString(), String.valueOf(noZip.getMessage()))));
        }
    }

    /** Returns the bytes of the manifest. */
    byte[] manifest() throws IOException {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            throw new StoreException(Message.of("file.refused.no-manifest", file.toString(), MANIFEST));
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] read = in.readNBytes(MOST_OF_THE_MANIFEST + 1);
            if (read.length > MOST_OF_THE_MANIFEST) {
                throw damaged("damage.manifest-size", MANIFEST);
            }
            return read;
        }
    }

    /** Sets the entries listed in the manifest. */
    void expect(List<Entry> listed) throws StoreException {
        if (listed.size() > MOST_ENTRIES) {
            throw damaged("damage.entries", listed.size(), MOST_ENTRIES);
        }
        for (Entry entry : listed) {
            if (!NAME.matcher(entry.name()).matches() || entries.put(entry.name(), entry) != null) {
                throw damaged("damage.entry-name", entry.name());
            }
        }
        for (ZipEntry stored : Collections.list(zip.entries())) {
            // Programs that zip folders also create folder entries; they are ignored, because nothing is extracted.
            boolean folder =
                    stored.isDirectory() && FOLDER.matcher(stored.getName()).matches();
            if (!folder && !stored.getName().equals(MANIFEST) && !entries.containsKey(stored.getName())) {
                throw damaged("damage.unlisted", stored.getName());
            }
        }
    }

    /** Tells whether an entry exists. */
    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** Reads a text. */
    byte[] text(String name) throws IOException {
        Entry entry = entry(name);
        textBytes += entry.bytes();
        if (entry.bytes() < 0 || textBytes > MOST_OF_A_TEXT) {
            throw damaged("damage.size", name, entry.bytes());
        }
        try (InputStream in = open(entry)) {
            // Grows with the actual data, not with the declared size.
            byte[] read = in.readNBytes((int) entry.bytes() + 1);
            if (read.length != entry.bytes()
                    || !isSum(entry, ArchiveWriter.sha256().digest(read))) {
                throw damaged("damage.checksum", name);
            }
            return read;
        }
    }

    /**
     * Reads numbers.
     *
     * @param arrays number of arrays
     * @param length numbers per array
     */
    float[][] floats(String name, int arrays, int length) throws IOException {
        Entry entry = entry(name);
        ZipEntry stored = zip.getEntry(name);
        long needed = (long) arrays * length * Float.BYTES;
        if (arrays < 0 || length < 0 || entry.bytes() != needed) {
            throw damaged("damage.other-size", name, entry.bytes(), needed);
        }
        if (stored == null) {
            throw damaged("damage.missing", name);
        }
        if (stored.getMethod() != ZipEntry.STORED) {
            throw damaged("damage.compressed", name);
        }
        if (stored.getSize() != needed || needed > Files.size(file)) {
            throw damaged("damage.stored", name);
        }
        MessageDigest digest = ArchiveWriter.sha256();
        float[][] read = new float[arrays][];
        try (InputStream in = open(entry)) {
            for (int i = 0; i < arrays; i++) {
                read[i] = floats(in, length, digest, name);
            }
        }
        if (!isSum(entry, digest.digest())) {
            throw damaged("damage.checksum", name);
        }
        return read;
    }

    private float[] floats(InputStream in, int length, MessageDigest digest, String name) throws IOException {
        // The first chunk must exist before the whole array is allocated.
        byte[] piece = new byte[Math.min(length, FLOATS_AT_ONCE) * Float.BYTES];
        float[] numbers = null;
        for (int from = 0; from < length; from += FLOATS_AT_ONCE) {
            int count = Math.min(FLOATS_AT_ONCE, length - from);
            if (in.readNBytes(piece, 0, count * Float.BYTES) != count * Float.BYTES) {
                throw damaged("damage.cut-off", name);
            }
            digest.update(piece, 0, count * Float.BYTES);
            numbers = numbers == null ? new float[length] : numbers;
            ByteBuffer.wrap(piece)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(numbers, from, count);
        }
        return numbers == null ? new float[0] : numbers;
    }

    private Entry entry(String name) throws StoreException {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw damaged("damage.missing", name);
        }
        return entry;
    }

    private InputStream open(Entry entry) throws IOException {
        ZipEntry zipped = zip.getEntry(entry.name());
        if (zipped == null) {
            throw damaged("damage.missing", entry.name());
        }
        return zip.getInputStream(zipped);
    }

    private static boolean isSum(Entry entry, byte[] digest) {
        return HexFormat.of().formatHex(digest).equals(entry.sha256());
    }

    StoreException damaged(String reasonKey, Object... values) {
        return damaged(Message.of(reasonKey, values));
    }

    StoreException damaged(Message reason) {
        return new StoreException(Message.of("file.refused.damaged", file.toString(), reason));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
