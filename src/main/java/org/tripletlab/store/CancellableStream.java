package org.tripletlab.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Asks before every piece whether it is still wanted. */
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
