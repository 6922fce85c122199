package org.tripletlab.data;

import static java.util.Locale.ROOT;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.ZipException;

/**
 * The uncompressed bytes of one IDX file in order; every failure becomes a sentence that names the file.
 *
 * <p>It never reads more than it is asked for, plus one byte at the end, so a compressed file that would unfold to
 * terabytes costs nothing.
 */
final class IdxStream implements Closeable {
    private static final int GZIP_FIRST = 0x1F;
    private static final int GZIP_SECOND = 0x8B;

    private final String name;
    private final InputStream in;
    private long position;

    private IdxStream(String name, InputStream in) {
        this.name = name;
        this.in = in;
    }

    /** Opens a source and tells by its first two bytes whether it is compressed as its name says. */
    static IdxStream open(IdxSource source) throws DatasetException {
        InputStream raw = null;
        try {
            raw = source.opener().open();
            PushbackInputStream peeked = new PushbackInputStream(raw, 2);
            byte[] first = peeked.readNBytes(2);
            peeked.unread(first);
            if (first.length == 0) {
                throw new DatasetException(source.name() + " is empty (0 bytes), but an IDX file was expected; "
                        + "copy or download it again.");
            }
            boolean gzip = first.length == 2 && (first[0] & 0xFF) == GZIP_FIRST && (first[1] & 0xFF) == GZIP_SECOND;
            if (source.gzip() && !gzip) {
                throw new DatasetException(source.name() + " is named .gz but is not gzip-compressed (it starts with "
                        + hexadecimal(first)
                        + ", expected 1f 8b); remove .gz from its name if it is a plain file, else download it again.");
            }
            if (gzip && !source.gzip()) {
                throw new DatasetException(source.name() + " is gzip-compressed (it starts with 1f 8b) but its name "
                        + "does not end in .gz; add .gz to its name.");
            }
            return new IdxStream(source.name(), gzip ? new WholeGzip(peeked) : peeked);
        } catch (IOException e) {
            closeAfter(e, raw);
            throw translate(source.name(), 0, e);
        }
    }

    /** Returns the next big-endian 32-bit number of the header, unsigned. */
    long readHeaderField(String field) throws DatasetException {
        byte[] bytes = new byte[Integer.BYTES];
        int count = readUpTo(bytes, bytes.length);
        if (count == 0 && position == 0) {
            throw new DatasetException(
                    name + " holds no bytes, but an IDX file was expected; copy or download it again.");
        }
        if (count < bytes.length) {
            throw new DatasetException(String.format(
                    ROOT,
                    "%s ends after %,d bytes, inside its header (%s was expected); copy or download it again.",
                    name,
                    position,
                    field));
        }
        return (bytes[0] & 0xFFL) << 24 | (bytes[1] & 0xFFL) << 16 | (bytes[2] & 0xFFL) << 8 | (bytes[3] & 0xFFL);
    }

    /** Returns the next bytes; takes memory for what there is, not for what is promised. */
    byte[] readGrowing(int length, long promised) throws DatasetException {
        byte[] read;
        try {
            read = in.readNBytes(length);
        } catch (IOException e) {
            throw translate(name, position, e);
        }
        position += read.length;
        requireAll(read.length, length, promised);
        return read;
    }

    /** Fills the first {@code length} bytes of {@code target}; {@code promised} is the length of the whole file. */
    void readFully(byte[] target, int length, long promised) throws DatasetException {
        requireAll(readUpTo(target, length), length, promised);
    }

    private void requireAll(int read, int length, long promised) throws DatasetException {
        if (read < length) {
            throw new DatasetException(String.format(
                    ROOT,
                    "%s is cut off: it ends after %,d bytes, its header promises %,d; copy or download it again.",
                    name,
                    position,
                    promised));
        }
    }

    /** Checks that nothing follows (and, if compressed, that the checksum at its end holds). */
    void expectEnd(long promised) throws DatasetException {
        if (readUpTo(new byte[1], 1) > 0) {
            throw new DatasetException(String.format(
                    ROOT,
                    "%s is longer than the %,d bytes its header promises; the header or the file is damaged: "
                            + "copy or download it again.",
                    name,
                    promised));
        }
    }

    private int readUpTo(byte[] target, int length) throws DatasetException {
        int done = 0;
        try {
            while (done < length) {
                int count = in.read(target, done, length - done);
                if (count < 0) {
                    break;
                }
                done += count;
                position += count;
            }
        } catch (IOException e) {
            throw translate(name, position, e);
        }
        return done;
    }

    private static DatasetException translate(String name, long position, IOException e) {
        if (e instanceof DatasetException sentence) {
            return sentence;
        }
        if (e instanceof EOFException) {
            return new DatasetException(
                    String.format(
                            ROOT,
                            "%s is cut off: the compressed data end early, after %,d uncompressed bytes; "
                                    + "copy or download it again.",
                            name,
                            position),
                    e);
        }
        if (e instanceof ZipException) {
            return new DatasetException(
                    String.format(
                            ROOT,
                            "%s is damaged: its gzip data cannot be unpacked after %,d uncompressed bytes (%s); "
                                    + "copy or download it again.",
                            name,
                            position,
                            e.getMessage()),
                    e);
        }
        return new DatasetException(
                name + " cannot be read (" + e.getMessage() + "); check the file and the disk it is on.", e);
    }

    private static String hexadecimal(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            text.append(text.isEmpty() ? "" : " ").append(String.format(ROOT, "%02x", b & 0xFF));
        }
        return text.toString();
    }

    private static void closeAfter(IOException failure, InputStream raw) {
        if (raw == null) {
            return;
        }
        try {
            raw.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void close() throws DatasetException {
        try {
            in.close();
        } catch (IOException e) {
            throw translate(name, position, e);
        }
    }
}
