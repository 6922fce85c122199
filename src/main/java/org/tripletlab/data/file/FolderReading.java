package org.tripletlab.data.file;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.tripletlab.data.DatasetFault;
import org.tripletlab.io.CacheFolder;

/**
 * How pictures are read, and files of numbers: who is told how far it is, who may stop it, what is done about pictures that
 * cannot be used.
 *
 * @param progress is told now and then, on the thread that reads
 * @param stopped asked now and then; true ends the reading with {@link DatasetFault#READING_STOPPED}
 * @param strict whether a file that cannot be used is refused instead of left out
 * @param cache where fitted pictures are kept for the next time, if anywhere
 */
public record FolderReading(Progress progress, BooleanSupplier stopped, boolean strict, Optional<CacheFolder> cache) {
    /** No progress, no stop, unusable files left out, no cache. */
    public static final FolderReading PLAIN =
            new FolderReading((done, all) -> {}, () -> false, false, Optional.empty());

    /** Is told how far the reading is. */
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
         * Called as often while a file of numbers is read; a file may be gone through more than once.
         *
         * @param done bytes that have been read
         * @param all bytes of the file
         */
        default void readBytes(long done, long all) {}
    }
}
