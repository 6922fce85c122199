package org.tripletlab.data.folder;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.FolderOptions;
import org.tripletlab.data.FolderReport;
import org.tripletlab.data.ImageCensus;
import org.tripletlab.data.SkippedFile;
import org.tripletlab.data.file.FolderReading;
import org.tripletlab.data.picture.FittedPicture;

/** Resized pictures of a folder by file, and the unusable files. */
final class FolderPictures {
    /** Duration of reading below which the cache is not worth writing, in ns. */
    private static final long WORTH_KEEPING = TimeUnit.SECONDS.toNanos(1);

    private final Path folder;
    private final Map<Path, FittedPicture> usable = new HashMap<>();
    private final List<SkippedFile> leftOut = new ArrayList<>();
    private final List<String> blank = new ArrayList<>();
    private final int fileCount;
    private final boolean darkPaper;
    private final FolderReport.Cache cache;

    private FolderPictures(Path folder, List<Path> files, List<PictureResult> results, FolderReport.Cache cache) {
        this.folder = folder;
        this.fileCount = files.size();
        this.cache = cache;
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            Optional<FittedPicture> picture = results.get(i).picture();
            if (picture.isPresent()) {
                usable.put(file, picture.get());
            } else {
                leftOut.add(new SkippedFile(below(file), results.get(i).reason().orElseThrow()));
            }
        }
        darkPaper = needsDarkPaper();
        for (Path file : files) {
            if (isUsable(file) && blank.size() < FolderReport.MOST_EXAMPLES && ImageCensus.isBlank(levels(file))) {
                blank.add(below(file));
            }
        }
    }

    /**
     * Reads files from the disk or the cache.
     *
     * @param folder the folder of the data set
     * @throws DatasetException if reading was cancelled
     */
    static FolderPictures read(Path folder, List<Path> files, FolderOptions options, FolderReading reading)
            throws DatasetException {
        int side = options.imageSize();
        Optional<PictureCache> cache = reading.cache()
                .map(place -> new PictureCache(place, folder, side, Clock.systemUTC(), PictureCache.MOST_BYTES));
        List<Optional<PictureCache.Entry>> known = cache.map(kept -> kept.find(files))
                .orElseGet(() -> Collections.nCopies(files.size(), Optional.empty()));
        long start = System.nanoTime();
        int threads = Runtime.getRuntime().availableProcessors();
        PicturePool.Read read = PicturePool.read(folder, files, known, side, threads, reading);
        boolean slow = System.nanoTime() - start >= WORTH_KEEPING;
        boolean all = !files.isEmpty() && known.stream().allMatch(Optional::isPresent);
        boolean written =
                slow && !all && cache.map(kept -> kept.keep(files, read)).orElse(false);
        return new FolderPictures(
                folder,
                files,
                read.results(),
                all ? FolderReport.Cache.USED : written ? FolderReport.Cache.WRITTEN : FolderReport.Cache.NONE);
    }

    /** Decided for all at once: a picture must not be inverted because another one of its kind is paler. */
    private boolean needsDarkPaper() {
        List<Double> inks = usable.values().stream()
                .filter(picture -> picture.onBlack().isPresent())
                .map(FittedPicture::ink)
                .sorted()
                .toList();
        return !inks.isEmpty() && inks.get(inks.size() / 2) >= FittedPicture.LIGHT;
    }

    /** Tells whether a file is a usable picture. */
    boolean isUsable(Path file) {
        return usable.containsKey(file);
    }

    /** Returns the levels of a usable file. */
    byte[] levels(Path file) {
        return usable.get(file).on(darkPaper);
    }

    int fileCount() {
        return fileCount;
    }

    /** Returns the files that cannot be used, in the order of the files. */
    List<SkippedFile> leftOut() {
        return leftOut;
    }

    /** Returns some of the uniformly grey pictures. */
    List<String> blank() {
        return blank;
    }

    boolean isOnDarkPaper() {
        return darkPaper;
    }

    FolderReport.Cache cache() {
        return cache;
    }

    private String below(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
