package org.tripletlab.data.array;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.DatasetFault;
import org.tripletlab.data.file.ArrayName;
import org.tripletlab.data.file.FileKind;
import org.tripletlab.data.file.FolderReading;
import org.tripletlab.data.file.IdxName;
import org.tripletlab.data.file.WatchedStream;
import org.tripletlab.data.file.ZipFolder;

/**
 * One NumPy array in a file: a {@code .npy} file, or an entry of an {@code .npz} file. Nothing is extracted to the
 * disk.
 *
 * @param file the file
 * @param entry name of the entry in it; empty for a {@code .npy} file
 * @param use its use, from its own name and that of the file
 * @param reading receives the progress of reading its values
 */
public record StoredArray(Path file, String entry, ArrayName use, FolderReading reading) {
    private static final int MOST_ENTRIES = 1000;

    private StoredArray(Path file, String entry, ArrayName use) {
        this(file, entry, use, FolderReading.PLAIN);
    }

    /** A function that reads from an array. */
    interface Reader<T> {
        /** Reads; the stream is at the first value. */
        T read(NpyHeader header, NpyValues values) throws IOException;
    }

    /** Tells by its name whether a file contains arrays. */
    public static boolean isOne(Path file) {
        String name = IdxName.nameOf(file).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && (name.endsWith(".npz") || name.endsWith(".npy"));
    }

    /**
     * Lists the arrays of a file.
     *
     * @throws DatasetException if it cannot be read or is something else
     */
    public static List<StoredArray> in(Path file) throws IOException {
        FileKind kind;
        try (InputStream in = Files.newInputStream(file)) {
            kind = FileKind.of(FileKind.head(in));
        }
        ArrayName name = ArrayName.of(IdxName.nameOf(file));
        if (kind == FileKind.NUMPY) {
            return List.of(new StoredArray(file, "", name));
        }
        if (kind != FileKind.ZIP) {
            throw kind.refusal(file).orElseGet(() -> DatasetFault.ARRAY_DAMAGED.with(file, "it does not start as one"));
        }
        List<StoredArray> arrays = new ArrayList<>();
        for (String entry : entries(file)) {
            if (entry.endsWith(".npy")) {
                arrays.add(new StoredArray(file, entry, ArrayName.of(entry).or(name)));
            } else if (entry.endsWith("/data.pkl")) {
                throw DatasetFault.FILE_IS_TORCH.with(file);
            }
        }
        return arrays;
    }

    private static List<String> entries(Path file) throws IOException {
        List<String> names = new ArrayList<>();
        try {
            if (file.getFileSystem() == FileSystems.getDefault()) {
                try (ZipFile zip = new ZipFile(file.toFile())) {
                    requireFew(file, zip.size());
                    zip.stream().map(ZipEntry::getName).forEach(names::add);
                }
            } else {
                // Within another archive there is no random access.
                try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
                    for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                        names.add(each.getName());
                        requireFew(file, names.size());
                    }
                }
            }
        } catch (ZipException | IllegalArgumentException damaged) {
            throw ZipFolder.refusal(file, String.valueOf(damaged.getMessage()));
        }
        return names;
    }

    private static void requireFew(Path file, int entries) throws DatasetException {
        if (entries > MOST_ENTRIES) {
            throw DatasetFault.ZIP_TOO_MANY.with(file, entries, MOST_ENTRIES);
        }
    }

    /** Returns the same array with another receiver of progress. */
    public StoredArray watchedBy(FolderReading watcher) {
        return new StoredArray(file, entry, use, watcher);
    }

    /** Returns its name for messages. */
    String name() {
        return entry.isEmpty() ? file.toString() : file + " (" + entry.replaceFirst("\\.npy$", "") + ")";
    }

    /**
     * Opens the array and applies the reader.
     *
     * @throws DatasetException if it is damaged
     */
    <T> T read(Reader<T> reader) throws IOException {
        try {
            if (entry.isEmpty()) {
                try (InputStream in = watched(Files.newInputStream(file), Files.size(file))) {
                    return read(in, reader);
                }
            }
            if (file.getFileSystem() == FileSystems.getDefault()) {
                try (ZipFile zip = new ZipFile(file.toFile())) {
                    ZipEntry found = zip.getEntry(entry);
                    try (InputStream in = watched(zip.getInputStream(found), found.getSize())) {
                        return read(in, reader);
                    }
                }
            }
            return readNested(reader);
        } catch (DatasetException refused) {
            throw refused;
        } catch (IOException | IllegalArgumentException damaged) {
            throw DatasetFault.ARRAY_DAMAGED.with(name(), String.valueOf(damaged.getMessage()));
        }
    }

    private <T> T readNested(Reader<T> reader) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                if (each.getName().equals(entry)) {
                    return read(zip, reader);
                }
            }
        }
        throw DatasetFault.ARRAY_CUT_OFF.with(name());
    }

    private InputStream watched(InputStream in, long size) {
        return new WatchedStream(in, name(), size, reading);
    }

    private <T> T read(InputStream in, Reader<T> reader) throws IOException {
        NpyHeader header = NpyHeader.read(name(), in);
        return reader.read(header, new NpyValues(name(), header, in));
    }

    /** Returns the header. */
    NpyHeader header() throws IOException {
        return read((header, values) -> header);
    }
}
