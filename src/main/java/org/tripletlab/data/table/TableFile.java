package org.tripletlab.data.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.DatasetFault;
import org.tripletlab.data.file.ArrayName;
import org.tripletlab.data.file.FileKind;
import org.tripletlab.data.file.FolderReading;
import org.tripletlab.data.file.IdxName;
import org.tripletlab.data.file.WatchedStream;
import org.tripletlab.data.file.WholeGzip;

/**
 * A file with a table: text in UTF-8 or, with a byte order mark, UTF-16; compressed with gzip or not; cells between
 * commas, semicolons or tabs.
 *
 * @param file the file
 */
public record TableFile(Path file) {
    private static final int LOOKED_AT = 1 << 16;

    /** Tells by its name whether a file is a table. */
    public static boolean isOne(Path file) {
        String name = IdxName.nameOf(file).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && name.matches(".*\\.(csv|tsv)( ?\\(\\d{1,3}\\))?(\\.gz|\\.txt)?");
    }

    /** Returns the use that the name of the file indicates. */
    public ArrayName use() {
        return ArrayName.of(IdxName.nameOf(file));
    }

    /**
     * Opens the table before its first row.
     *
     * @throws DatasetException if it is not text
     */
    TableRows open() throws IOException {
        return open(Files.newInputStream(file));
    }

    /** Opens it with progress. */
    TableRows open(FolderReading reading) throws IOException {
        return open(new WatchedStream(Files.newInputStream(file), file.toString(), Files.size(file), reading));
    }

    private TableRows open(InputStream raw) throws IOException {
        try {
            PushbackInputStream peeked = new PushbackInputStream(raw, LOOKED_AT);
            byte[] head = peek(peeked);
            if (FileKind.of(head) == FileKind.GZIP) {
                peeked = new PushbackInputStream(new WholeGzip(peeked), LOOKED_AT);
                head = peek(peeked);
            }
            FileKind kind = FileKind.of(head);
            if (kind != FileKind.TEXT) {
                throw kind.refusal(file).orElseGet(() -> DatasetFault.TABLE_NONE.with(file));
            }
            Charset charset = charset(head);
            String start = new String(head, charset);
            int marks = start.startsWith("\uFEFF") ? "\uFEFF".getBytes(charset).length : 0;
            peeked.skipNBytes(marks);
            String firstLine = start.lines().findFirst().orElse("");
            return new TableRows(file.toString(), new InputStreamReader(peeked, charset), separator(firstLine));
        } catch (IOException | RuntimeException refused) {
            raw.close();
            throw refused;
        }
    }

    private static byte[] peek(PushbackInputStream in) throws IOException {
        byte[] head = in.readNBytes(LOOKED_AT);
        in.unread(head);
        return head;
    }

    private static Charset charset(byte[] head) {
        int first = head.length > 1 ? (head[0] & 0xFF) << 8 | (head[1] & 0xFF) : 0;
        return switch (first) {
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.UTF_8;
        };
    }

    /** Returns the most frequent of the three separators in the first line. */
    private static char separator(String line) {
        char best = ',';
        for (char each : new char[] {';', '\t'}) {
            best = count(line, each) > count(line, best) ? each : best;
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }
}
