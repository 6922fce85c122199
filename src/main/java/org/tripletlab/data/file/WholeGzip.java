package org.tripletlab.data.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A gzip stream that refuses bytes after its end, which Java's own reader ignores. */
public final class WholeGzip extends GZIPInputStream {
    private static final int BUFFER = 1 << 16;
    private static final int TRAILER = 8;

    private final InputStream packed;

    /** Reads the header of the stream. */
    public WholeGzip(InputStream packed) throws IOException {
        super(packed, BUFFER);
        this.packed = packed;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        // The rest in the inflater begins with the trailer: checksum and length.
        if (count < 0 && (inf.getRemaining() > TRAILER || packed.read() >= 0)) {
            throw new ZipException("bytes follow after its end");
        }
        return count;
    }
}
