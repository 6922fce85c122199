package org.tripletlab.cli.support;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.tripletlab.data.file.FolderReading;
import org.tripletlab.io.CacheFolder;

/**
 * Progress line for reading a folder of pictures, on standard error: redrawn in place on a terminal, otherwise printed
 * at intervals. Short reading is not reported.
 */
public final class ReadingLine implements FolderReading.Progress {
    private static final long FIRST_ON_TERMINAL = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long FIRST_LINE = TimeUnit.SECONDS.toNanos(2);
    private static final long NEXT_LINE = TimeUnit.SECONDS.toNanos(10);

    private final PrintWriter err;
    private final boolean terminal;
    private final LongSupplier nanos;
    private long start = -1;
    private long next;
    private boolean shown;

    /**
     * Creates the line.
     *
     * @param err standard error
     * @param terminal whether it can be redrawn in place
     * @param nanos a clock, in ns
     */
    ReadingLine(PrintWriter err, boolean terminal, LongSupplier nanos) {
        this.err = err;
        this.terminal = terminal;
        this.nanos = nanos;
    }

    /**
     * Returns the reading options of commands: with this line and the user's cache.
     *
     * @param err standard error
     * @param strict whether a file that cannot be used is refused instead of left out
     */
    public static FolderReading reading(PrintWriter err, boolean strict) {
        return new FolderReading(
                new ReadingLine(err, Terminal.isWatched(), System::nanoTime),
                () -> false,
                strict,
                Optional.of(CacheFolder.ofThisUser()));
    }

    @Override
    public void read(int done, int all) {
        long now = nanos.getAsLong();
        if (start < 0) {
            start = now;
            next = now + (terminal ? FIRST_ON_TERMINAL : FIRST_LINE);
        }
        boolean last = done == all;
        if ((shown && last) || (now >= next && !last)) {
            next = terminal ? now : now + NEXT_LINE;
            err.print(terminal ? "\r" : "");
            err.printf(Locale.ROOT, "Reading pictures: %,d of %,d", done, all);
            err.print(terminal && !last ? "" : System.lineSeparator());
            err.flush();
            shown = true;
        }
        if (last) {
            start = -1;
            shown = false;
        }
    }
}
