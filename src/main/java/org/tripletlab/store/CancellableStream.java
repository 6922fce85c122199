package org.tripletlab.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** An output stream that runs a cancellation check before every write. */
final class CancellableStream extends FilterOutputStream {
    private final Runnable stillWanted;

    CancellableStream(OutputStream out, Runnable stillWanted) {
        super(out);
        this.stillWanted = stillWanted;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        stillWanted.run();
        out.write(bytes, from, length);
    }
}
