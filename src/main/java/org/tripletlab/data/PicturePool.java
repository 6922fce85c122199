package org.tripletlab.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Reads many pictures with all processors. The result is the same whatever their number. */
final class PicturePool {
    /** Milliseconds between two calls of whoever is told how far it is. */
    private static final long TOLD_EVERY = 100;

    private final List<Path> files;
    private final int side;
    private final FolderReading reading;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicReferenceArray<ReadPicture> results;
    private final AtomicReferenceArray<FileStamp> stamps;
    private volatile boolean stopped;

    private PicturePool(List<Path> files, int side, FolderReading reading) {
        this.files = files;
        this.side = side;
        this.reading = reading;
        this.results = new AtomicReferenceArray<>(files.size());
        this.stamps = new AtomicReferenceArray<>(files.size());
    }

    /**
     * What came of the files, in their order.
     *
     * @param results a picture, or why there is none
     * @param stamps of the files before they were read
     */
    record Read(List<ReadPicture> results, List<Optional<FileStamp>> stamps) {}

    /**
     * Reads all files.
     *
     * @param known what is known already, in the order of the files: those are not read
     * @param threads how many threads read, at least 1
     * @throws DatasetException if the reading was stopped
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

    private void run(int threads) {
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(threads, files.size()); i++) {
            Thread worker = new Thread(this::work, "pictures-" + i);
            worker.setDaemon(true);
            worker.start();
            workers.add(worker);
        }
        boolean interrupted = false;
        for (Thread worker : workers) {
            while (worker.isAlive()) {
                // The end is told below: some may have to be read again.
                if (!stopped && done.get() < files.size()) {
                    reading.progress().read(done.get(), files.size());
                    stopped = reading.stopped().getAsBoolean();
                }
                try {
                    worker.join(TOLD_EVERY);
                } catch (InterruptedException ended) {
                    stopped = true;
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        for (int i = next.getAndIncrement(); i < files.size() && !stopped; i = next.getAndIncrement()) {
            if (results.get(i) == null) {
                results.set(i, read(i));
                done.incrementAndGet();
            }
        }
    }

    private ReadPicture read(int index) {
        Path file = files.get(index);
        try {
            stamps.set(index, FileStamp.of(file));
            return ReadPicture.of(PictureReader.readOnBoth(file, side));
        } catch (DatasetException refused) {
            // Too little memory for several at once is no reason to leave one out: it is read again alone.
            return refused.datasetFault().filter(DatasetFault.PICTURE_NEEDS_MEMORY::equals).isPresent()
                    ? null
                    : ReadPicture.without(refused.datasetFault()
                            .map(LeftOutFile.Reason::of)
                            .orElse(LeftOutFile.Reason.UNREADABLE));
        } catch (IOException unreadable) {
            return ReadPicture.without(LeftOutFile.Reason.UNREADABLE);
        }
    }

    private Read finished() {
        List<ReadPicture> read = new ArrayList<>(files.size());
        List<Optional<FileStamp>> taken = new ArrayList<>(files.size());
        for (int i = 0; i < files.size(); i++) {
            ReadPicture result = results.get(i) == null ? read(i) : results.get(i);
            read.add(result == null ? ReadPicture.without(LeftOutFile.Reason.TOO_LARGE) : result);
            taken.add(Optional.ofNullable(stamps.get(i)));
        }
        return new Read(read, taken);
    }
}
