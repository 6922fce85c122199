package org.tripletlab.data.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.DatasetFault;
import org.tripletlab.text.Message;

/**
 * A ZIP file accessed as a folder. Nothing is extracted to the disk, so that an entry cannot be written to an arbitrary
 * path; the readers limit the amount of data.
 */
public final class ZipFolder {
    private static final int MOST_ENTRIES = 500_000;

    private ZipFolder() {}

    /** A function that reads from the root of the archive. */
    public interface Reader<T> {
        T read(Path root) throws IOException;
    }

    /** Tells whether a file is a ZIP file, by its first bytes. */
    public static boolean isOne(Path file) throws IOException {
        return kind(file) == FileKind.ZIP;
    }

    /** Returns the kind of a file. */
    public static FileKind kind(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return FileKind.of(FileKind.head(in));
        }
    }

    /**
     * Opens the archive, reads and closes it.
     *
     * @throws DatasetException exceptions of the reader, with the name of the archive before that of its entries; also
     *     if the archive is damaged or has too many entries
     */
    public static <T> T read(Path file, Reader<T> reader) throws IOException {
        try {
            requireFew(file);
            try (FileSystem archive = FileSystems.newFileSystem(file, Map.of())) {
                return reader.read(archive.getPath("/"));
            }
        } catch (DatasetException refused) {
            throw within(file, refused);
        } catch (ZipException | IllegalArgumentException | UnsupportedOperationException damaged) {
            throw refusal(file, String.valueOf(damaged.getMessage()));
        }
    }

    /** Returns the exception for a fault; Java distinguishes these faults only by their messages. */
    public static DatasetException refusal(Path file, String why) {
        if (why.contains("encrypted")) {
            return DatasetFault.ZIP_PASSWORD.with(file);
        }
        boolean unsafe = why.contains("'.' or '..'");
        return (unsafe ? DatasetFault.ZIP_UNSAFE : DatasetFault.ZIP_DAMAGED).with(file, why);
    }

    private static void requireFew(Path file) throws IOException {
        if (file.getFileSystem() != FileSystems.getDefault()) {
            throw DatasetFault.FILE_IS_PACKED.with(file, "ZIP");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw DatasetFault.ZIP_TOO_MANY.with(file, zip.size(), MOST_ENTRIES);
            }
        }
    }

    private static DatasetException within(Path file, DatasetException refused) {
        if (refused.datasetFault().isEmpty()) {
            return new DatasetException(Message.of("file.refused.value", file.toString(), refused.message()), refused);
        }
        List<Object> values =
                refused.values().stream().map(value -> within(file, value)).toList();
        return refused.datasetFault().get().with(values.toArray());
    }

    /** Returns a value for a message with the archive's name before that of an entry. */
    public static Object within(Path file, Object value) {
        if (value instanceof Places places) {
            return places.within(file);
        }
        if (value instanceof Message reason) {
            return new Message(
                    reason.key(),
                    reason.arguments().stream()
                            .map(argument -> within(file, argument))
                            .toList());
        }
        boolean entry = value instanceof Path || (value instanceof String text && text.startsWith("/"));
        return entry ? file + value.toString() : value;
    }

    /**
     * Several places in one sentence.
     *
     * @param paths the places as text
     */
    public record Places(List<String> paths) {
        private Places within(Path file) {
            return new Places(paths.stream().map(path -> file + path).toList());
        }

        @Override
        public String toString() {
            return String.join(", ", paths);
        }
    }
}
