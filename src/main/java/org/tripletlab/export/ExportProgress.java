package org.tripletlab.export;

import java.util.concurrent.CancellationException;

/** Hears how far an export has come, and may stop it there. Called on the thread that exports. */
@FunctionalInterface
public interface ExportProgress {
    /** No listener, and never cancelled. */
    ExportProgress NONE = share -> {};

    /**
     * Takes how much is done.
     *
     * @param share in [0, 1], never less than before
     * @throws CancellationException if it is not wanted any more: the file that was there before stays as it was
     */
    void reached(double share);
}
