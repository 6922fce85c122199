package org.tripletlab.data.idx;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.ZipException;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.file.FileKind;
import org.tripletlab.data.file.WholeGzip;
import org.tripletlab.text.Message;

/**
 * Uncompressed bytes of one IDX file; every failure becomes a message that names the file.
 *
 * <p>It never reads more than requested, plus one byte at the end, so a compressed file that would expand to terabytes
 * does no harm.
 */
final class IdxStream implements Closeable {
    private static final int MOST_PACKINGS = 2;
    /** Largest compression ratio of gzip. */
    private static final long STRONGEST_PACKING = 1032;

    private final String name;
    private final long mostBytes;
    private final int packings;
    private final InputStream in;
    private long position;

    private IdxStream(IdxSource source, int packings, InputStream in) {
        this.name = source.name();
        this.packings = packings;
        this.mostBytes = source.size() < 0 || packings > 1
                ? 0
                : packings == 0 ? source.size() : Math.multiplyExact(source.size(), STRONGEST_PACKING);
        this.in = in;
    }

    /**
     * Opens a source and decompresses it up to twice; the content decides, not the name.
     *
     * @throws DatasetException if it is empty, or is another known kind of file
     */
    static IdxStream open(IdxSource source) throws DatasetException {
        InputStream raw = null;
        try {
            raw = source.opener().open();
            PushbackInputStream peeked = peekable(raw);
            byte[] head = peek(peeked);
            if (head.length == 0) {
                throw new DatasetException(Message.of("idx.refused.empty", source.name()));
            }
            int packings = 0;
            while (isGzip(head) && packings < MOST_PACKINGS) {
                peeked = peekable(new WholeGzip(peeked));
                head = peek(peeked);
                packings++;
            }
            FileKind kind = FileKind.of(head);
            if (kind != FileKind.UNKNOWN
                    && kind != FileKind.EMPTY
                    && kind.refusal(source.name()).isPresent()) {
                throw kind.refusal(source.name()).get();
            }
            return new IdxStream(source, packings, peeked);
        } catch (IOException e) {
            closeAfter(e, raw);
            throw translate(source.name(), 0, e);
        }
    }

    private static PushbackInputStream peekable(InputStream in) {
        return new PushbackInputStream(in, FileKind.ENOUGH);
    }

    private static byte[] peek(PushbackInputStream in) throws IOException {
        byte[] head = FileKind.head(in);
        in.unread(head);
        return head;
    }

    private static boolean isGzip(byte[] head) {
        return FileKind.of(head) == FileKind.GZIP;
    }

    /** Returns how often the bytes were compressed. */
    int packings() {
        return packings;
    }

    /** Returns the next big-endian 32-bit number of the header, unsigned. */
    long readHeaderField(Message field) throws DatasetException {
        byte[] bytes = new byte[Integer.BYTES];
        int count = readUpTo(bytes, bytes.length);
        if (count == 0 && position == 0) {
            throw new DatasetException(Message.of("idx.refused.no-bytes", name));
        }
        if (count < bytes.length) {
            throw new DatasetException(Message.of("idx.refused.header", name, position, field));
        }
        return (bytes[0] & 0xFFL) << 24 | (bytes[1] & 0xFFL) << 16 | (bytes[2] & 0xFFL) << 8 | (bytes[3] & 0xFFL);
    }

    /** Returns the next bytes; allocates memory for the actual data, not for the declared size. */
    byte[] readGrowing(int length, long promised) throws DatasetException {
        byte[] read;
        try {
            if (mostBytes >= promised) {
                // The declared size is possible, so it is read in place: growing would take twice the memory.
                read = new byte[length];
                int count = in.readNBytes(read, 0, length);
                position += count;
                requireAll(count, length, promised);
                return read;
            }
            read = in.readNBytes(length);
        } catch (IOException e) {
            throw translate(name, position, e);
        }
        position += read.length;
        requireAll(read.length, length, promised);
        return read;
    }

    /**
     * Fills the first {@code length} bytes of {@code target}; {@code promised} is the declared length of the whole
     * file.
     */
    void readFully(byte[] target, int length, long promised) throws DatasetException {
        requireAll(readUpTo(target, length), length, promised);
    }

    private void requireAll(int read, int length, long promised) throws DatasetException {
        if (read < length) {
            throw new DatasetException(Message.of("idx.refused.cut-off", name, position, promised));
        }
    }

    /** Checks that nothing follows (and, if compressed, that the checksum at its end holds). */
    void expectEnd(long promised) throws DatasetException {
        if (readUpTo(new byte[1], 1) > 0) {
            throw new DatasetException(Message.of("idx.refused.too-long", name, promised));
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
            return new DatasetException(Message.of("idx.refused.gzip-cut-off", name, position), e);
        }
        if (e instanceof ZipException) {
            return new DatasetException(
                    Message.of("idx.refused.gzip-damaged", name, position, String.valueOf(e.getMessage())), e);
        }
        return new DatasetException(Message.of("idx.refused.unreadable", name, String.valueOf(e.getMessage())), e);
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
