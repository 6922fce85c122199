package org.tripletlab.data.file;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.tripletlab.data.DatasetFault;
import org.tripletlab.io.CacheFolder;

/**
 * Options for reading pictures and numeric files: progress, cancellation, treatment of unusable pictures, cache.
 *
 * @param progress receives progress on the reading thread
 * @param stopped called repeatedly; true cancels the reading with {@link DatasetFault#READING_STOPPED}
 * @param strict whether an unusable file is an error instead of being left out
 * @param cache cache of resized pictures, if any
 */
public record FolderReading(Progress progress, BooleanSupplier stopped, boolean strict, Optional<CacheFolder> cache) {
    /** No progress, no cancellation, unusable files left out, no cache. */
    public static final FolderReading PLAIN =
            new FolderReading((done, all) -> {}, () -> false, false, Optional.empty());

    /** Receiver of progress. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Called several times a second and once at the end.
         *
         * @param done pictures that have been read
         * @param all pictures in the folder
         */
        void read(int done, int all);

        /**
         * Called as often while a numeric file is read; a file may be read more than once.
         *
         * @param done bytes that have been read
         * @param all bytes of the file
         */
        default void readBytes(long done, long all) {}
    }
}
