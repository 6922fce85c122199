package org.tripletlab.data.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.DatasetFault;

/** Kinds of files by their first bytes, independent of the name. */
public enum FileKind {
    EMPTY(DatasetFault.FILE_EMPTY),
    WEB_PAGE(DatasetFault.FILE_IS_WEB_PAGE),
    LFS_POINTER(DatasetFault.FILE_IS_LFS_POINTER),
    GZIP(DatasetFault.FILE_IS_PACKED, "gzip"),
    ZIP(DatasetFault.FILE_IS_PACKED, "ZIP"),
    SEVEN_ZIP(DatasetFault.FILE_IS_PACKED, "7z"),
    RAR(DatasetFault.FILE_IS_PACKED, "RAR"),
    TAR(DatasetFault.FILE_IS_PACKED, "tar"),
    XZ(DatasetFault.FILE_IS_PACKED, "xz"),
    BZIP2(DatasetFault.FILE_IS_PACKED, "bzip2"),
    ZSTANDARD(DatasetFault.FILE_IS_PACKED, "Zstandard"),
    NUMPY(null),
    IDX(null),
    HDF5(DatasetFault.FILE_IS_HDF5),
    MATLAB(DatasetFault.FILE_IS_MATLAB),
    PARQUET(DatasetFault.FILE_IS_PARQUET),
    ARROW(DatasetFault.FILE_IS_ARROW),
    PICKLE(DatasetFault.FILE_IS_PICKLE),
    PICTURE(DatasetFault.FILE_IS_PICTURE),
    PDF(DatasetFault.FILE_IS_PDF),
    TEXT(null),
    UNKNOWN(DatasetFault.FILE_IS_UNKNOWN);

    /** Number of first bytes that are sufficient to determine the kind. */
    public static final int ENOUGH = 1024;

    private static final int TAR_MARK = 257;
    private static final List<Mark> MARKS = List.of(
            new Mark(GZIP, 0, 0x1F, 0x8B),
            new Mark(ZIP, 0, 'P', 'K', 3, 4),
            new Mark(ZIP, 0, 'P', 'K', 5, 6),
            new Mark(SEVEN_ZIP, 0, '7', 'z', 0xBC, 0xAF, 0x27, 0x1C),
            new Mark(RAR, 0, 'R', 'a', 'r', '!'),
            new Mark(XZ, 0, 0xFD, '7', 'z', 'X', 'Z'),
            new Mark(BZIP2, 0, 'B', 'Z', 'h'),
            new Mark(ZSTANDARD, 0, 0x28, 0xB5, 0x2F, 0xFD),
            new Mark(TAR, TAR_MARK, 'u', 's', 't', 'a', 'r'),
            new Mark(NUMPY, 0, 0x93, 'N', 'U', 'M', 'P', 'Y'),
            new Mark(HDF5, 0, 0x89, 'H', 'D', 'F'),
            // MATLAB 7.3 is HDF5 after a MATLAB header.
            new Mark(MATLAB, 0, 'M', 'A', 'T', 'L', 'A', 'B'),
            new Mark(PARQUET, 0, 'P', 'A', 'R', '1'),
            new Mark(ARROW, 0, 'A', 'R', 'R', 'O', 'W', '1'),
            new Mark(ARROW, 0, 'F', 'E', 'A', '1'),
            new Mark(PDF, 0, '%', 'P', 'D', 'F'),
            new Mark(PICTURE, 0, 0x89, 'P', 'N', 'G'),
            new Mark(PICTURE, 0, 0xFF, 0xD8, 0xFF),
            new Mark(PICTURE, 0, 'G', 'I', 'F', '8'));

    private final DatasetFault fault;
    private final String format;

    FileKind(DatasetFault fault) {
        this(fault, "");
    }

    FileKind(DatasetFault fault, String format) {
        this.fault = fault;
        this.format = format;
    }

    private record Mark(FileKind kind, int at, int... bytes) {
        boolean isIn(byte[] head) {
            for (int i = 0; i < bytes.length; i++) {
                if (at + i >= head.length || (head[at + i] & 0xFF) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Determines the kind from up to {@value #ENOUGH} first bytes. */
    public static FileKind of(byte[] head) {
        if (head.length == 0) {
            return EMPTY;
        }
        Optional<FileKind> marked =
                MARKS.stream().filter(mark -> mark.isIn(head)).map(Mark::kind).findFirst();
        if (marked.isPresent()) {
            return marked.get();
        }
        // Two zeros, the type of the values, the number of axes.
        if (head.length >= 4 && head[0] == 0 && head[1] == 0 && head[2] >= 8 && head[2] <= 14 && head[3] > 0) {
            return IDX;
        }
        // Protocol 2 to 5 of Python's pickle, as in older files of PyTorch and in CIFAR-10.
        if (head.length > 2 && (head[0] & 0xFF) == 0x80 && head[1] >= 2 && head[1] <= 5) {
            return PICKLE;
        }
        return ofText(head);
    }

    private static FileKind ofText(byte[] head) {
        boolean wide = head.length > 2
                && (((head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE)
                        || ((head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF));
        String start = new String(head, StandardCharsets.ISO_8859_1)
                .replace("\u00EF\u00BB\u00BF", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("version https://git-lfs")) {
            return LFS_POINTER;
        }
        if (start.startsWith("<!doctype html") || start.startsWith("<html") || start.contains("<head>")) {
            return WEB_PAGE;
        }
        boolean text = wide || start.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r');
        return text ? TEXT : UNKNOWN;
    }

    /** Reads the first bytes of a stream. */
    public static byte[] head(InputStream in) throws IOException {
        return in.readNBytes(ENOUGH);
    }

    /** Returns the exception that names the kind and what to do; empty for supported kinds. */
    public Optional<DatasetException> refusal(Object file) {
        if (fault == null) {
            return Optional.empty();
        }
        return Optional.of(format.isEmpty() ? fault.with(file) : fault.with(file, format));
    }
}
