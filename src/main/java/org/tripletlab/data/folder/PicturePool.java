package org.tripletlab.data.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.DatasetFault;
import org.tripletlab.data.SkippedFile;
import org.tripletlab.data.file.FolderReading;
import org.tripletlab.data.picture.PictureReader;

/** Parallel reader of many pictures on all processors. The result does not depend on their number. */
final class PicturePool {
    /** Milliseconds between two reports of progress. */
    private static final long TOLD_EVERY = 100;

    private final List<Path> files;
    private final int side;
    private final FolderReading reading;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicReferenceArray<PictureResult> results;
    private final AtomicReferenceArray<FileStamp> stamps;
    private long toldAt = System.nanoTime();
    private volatile boolean stopped;

    private PicturePool(List<Path> files, int side, FolderReading reading) {
        this.files = files;
        this.side = side;
        this.reading = reading;
        this.results = new AtomicReferenceArray<>(files.size());
        this.stamps = new AtomicReferenceArray<>(files.size());
    }

    /**
     * Results of the files, in order.
     *
     * @param results a picture, or the cause why there is none
     * @param stamps of the files before they were read
     */
    record Read(List<PictureResult> results, List<Optional<FileStamp>> stamps) {}

    /**
     * Reads all files.
     *
     * @param known cached results, in the order of the files: those files are not read
     * @param threads number of reading threads, at least 1
     * @throws DatasetException if the reading was cancelled
     */
    static Read read(
            Path folder,
            List<Path> files,
            List<Optional<PictureCache.Entry>> known,
            int side,
            int threads,
            FolderReading reading)
            throws DatasetException {
        PicturePool pool = new PicturePool(files, side, reading);
        for (int i = 0; i < files.size(); i++) {
            if (known.get(i).isPresent()) {
                pool.results.set(i, known.get(i).get().result());
                pool.stamps.set(i, known.get(i).get().stamp());
                pool.done.incrementAndGet();
            }
        }
        pool.run(threads);
        if (pool.stopped) {
            throw DatasetFault.READING_STOPPED.with(folder);
        }
        Read read = pool.finished();
        reading.progress().read(files.size(), files.size());
        return read;
    }

    /**
     * The calling thread also reads, and reports progress between two pictures; the others belong to the common pool.
     */
    private void run(int threads) {
        List<CompletableFuture<Void>> helpers = new ArrayList<>();
        for (int i = 1; i < Math.min(threads, files.size()); i++) {
            helpers.add(CompletableFuture.runAsync(this::work));
        }
        while (readNext()) {
            tell();
        }
        for (CompletableFuture<Void> helper : helpers) {
            await(helper);
        }
    }

    private void await(CompletableFuture<Void> helper) {
        while (!helper.isDone()) {
            try {
                helper.get(TOLD_EVERY, TimeUnit.MILLISECONDS);
            } catch (TimeoutException working) {
                tell();
            } catch (InterruptedException ended) {
                stopped = true;
                helper.join();
                Thread.currentThread().interrupt();
            } catch (ExecutionException broken) {
                // Unread files are read again by the calling thread, with the same fault or none.
                return;
            }
        }
    }

    private void tell() {
        long now = System.nanoTime();
        // The caller reports the end, because some files may have to be read again.
        if (!stopped && now - toldAt >= TimeUnit.MILLISECONDS.toNanos(TOLD_EVERY)) {
            toldAt = now;
            reading.progress().read(Math.min(done.get(), files.size() - 1), files.size());
            stopped = reading.stopped().getAsBoolean();
        }
    }

    private void work() {
        boolean more;
        do {
            more = readNext();
        } while (more);
    }

    /** Reads one file; returns false if none is left. */
    private boolean readNext() {
        int index = next.getAndIncrement();
        if (index >= files.size() || stopped) {
            return false;
        }
        if (results.get(index) == null) {
            results.set(index, read(index));
            done.incrementAndGet();
        }
        return true;
    }

    private PictureResult read(int index) {
        Path file = files.get(index);
        try {
            stamps.set(index, FileStamp.of(file));
            return PictureResult.of(PictureReader.readOnBoth(file, side));
        } catch (DatasetException refused) {
            // Insufficient memory for several pictures at once is no reason to leave one out: it is read again alone.
            return refused.datasetFault()
                            .filter(DatasetFault.PICTURE_NEEDS_MEMORY::equals)
                            .isPresent()
                    ? null
                    : PictureResult.without(
                            refused.datasetFault().map(SkippedFile.Reason::of).orElse(SkippedFile.Reason.UNREADABLE));
        } catch (IOException unreadable) {
            return PictureResult.without(SkippedFile.Reason.UNREADABLE);
        }
    }

    private Read finished() {
        List<PictureResult> read = new ArrayList<>(files.size());
        List<Optional<FileStamp>> taken = new ArrayList<>(files.size());
        for (int i = 0; i < files.size(); i++) {
            PictureResult result = results.get(i) == null ? read(i) : results.get(i);
            read.add(result == null ? PictureResult.without(SkippedFile.Reason.TOO_LARGE) : result);
            taken.add(Optional.ofNullable(stamps.get(i)));
        }
        return new Read(read, taken);
    }
}
