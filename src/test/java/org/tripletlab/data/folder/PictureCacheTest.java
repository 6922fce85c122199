package org.tripletlab.data.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.FolderOptions;
import org.tripletlab.data.file.FolderReading;
import org.tripletlab.data.file.ReadingMonitor;
import org.tripletlab.data.source.DatasetFolders;
import org.tripletlab.io.CacheFolder;
import org.tripletlab.text.Translation;

class PictureCacheTest {
    /** A minute on: the files have settled. */
    private static final Clock LATER = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));

    @TempDir
    private Path root;

    private Path pictures;
    private List<Path> files;

    @BeforeEach
    void someFiles() throws IOException {
        pictures = root.resolve("pictures");
        PictureFolders.write(pictures, List.of("a", "b"), 3);
        PictureFolders.write(pictures.resolve("b/9.png"), PictureFolders.transparent(3, 255));
        PictureFolders.write(pictures.resolve("a/note.txt"), new byte[] {1, 2, 3});
        files = new ArrayList<>(FolderEntries.files(pictures.resolve("a")));
        files.addAll(FolderEntries.files(pictures.resolve("b")));
    }

    private PictureCache cache(Clock clock, long mostBytes) {
        return new PictureCache(new CacheFolder(root.resolve("cache")), pictures, 16, clock, mostBytes);
    }

    private PicturePool.Read read(int threads) throws IOException {
        return PicturePool.read(
                pictures, files, Collections.nCopies(files.size(), Optional.empty()), 16, threads, FolderReading.PLAIN);
    }

    private Path kept() throws IOException {
        try (Stream<Path> all = Files.list(root.resolve("cache").resolve("pictures"))) {
            return all.findFirst().orElseThrow();
        }
    }

    private static void requireSame(List<PictureResult> a, List<PictureResult> b) {
        assertThat(a).hasSameSizeAs(b);
        for (int i = 0; i < a.size(); i++) {
            assertThat(a.get(i).reason()).isEqualTo(b.get(i).reason());
            for (boolean dark : new boolean[] {false, true}) {
                int k = i;
                assertThat(a.get(i).picture().map(picture -> picture.on(dark)).orElse(new byte[0]))
                        .isEqualTo(b.get(k)
                                .picture()
                                .map(picture -> picture.on(dark))
                                .orElse(new byte[0]));
            }
        }
    }

    @Test
    void theResultIsTheSameWithAnyNumberOfThreads() throws IOException {
        requireSame(read(1).results(), read(4).results());
    }

    @Test
    void whatIsKeptIsFoundAgainUnlessItsFileHasChanged() throws IOException {
        PicturePool.Read read = read(2);
        assertThat(cache(LATER, 1 << 20).keep(files, read)).isTrue();
        List<Optional<PictureCache.Entry>> found = cache(LATER, 1 << 20).find(files);
        assertThat(found).allMatch(Optional::isPresent);
        requireSame(found.stream().map(each -> each.orElseThrow().result()).toList(), read.results());
        PictureFolders.write(files.get(1), PictureFolders.png(9, 9));
        found = cache(LATER, 1 << 20).find(files);
        assertThat(found.get(1)).isEmpty();
        assertThat(found.stream().filter(Optional::isPresent)).hasSize(files.size() - 1);
    }

    @Test
    void aFileThatWasWrittenJustNowIsNotKept() throws IOException {
        assertThat(cache(Clock.systemUTC(), 1 << 20).keep(files, read(1))).isTrue();
        assertThat(cache(Clock.systemUTC(), 1 << 20).find(files)).noneMatch(Optional::isPresent);
    }

    @Test
    void aDamagedCacheIsAsGoodAsNone() throws IOException {
        cache(LATER, 1 << 20).keep(files, read(1));
        byte[] whole = Files.readAllBytes(kept());
        for (int at : new int[] {0, 9, whole.length / 2, whole.length - 1}) {
            byte[] damaged = whole.clone();
            damaged[at] = (byte) (damaged[at] ^ 64);
            Files.write(kept(), damaged);
            assertThat(cache(LATER, 1 << 20).find(files)).noneMatch(Optional::isPresent);
            Files.write(kept(), java.util.Arrays.copyOf(whole, at));
            assertThat(cache(LATER, 1 << 20).find(files)).noneMatch(Optional::isPresent);
        }
    }

    @Test
    void aCacheThatCannotBeWrittenIsLeftAlone() throws IOException {
        Files.writeString(root.resolve("cache"), "a file where the folder should be");
        assertThat(cache(LATER, 1 << 20).keep(files, read(1))).isFalse();
        assertThat(cache(LATER, 1 << 20).find(files)).noneMatch(Optional::isPresent);
    }

    @Test
    void itIsBoundedAndTheLeastRecentlyUsedGoFirst() throws IOException {
        Path folder = root.resolve("cache").resolve("pictures");
        PictureFolders.write(folder.resolve("old.pictures"), new byte[5000]);
        PictureFolders.write(folder.resolve("new.pictures"), new byte[5000]);
        folder.resolve("old.pictures").toFile().setLastModified(1_000_000);
        assertThat(cache(LATER, 10_000).keep(files, read(1))).isTrue();
        assertThat(folder.resolve("old.pictures")).doesNotExist();
        assertThat(folder.resolve("new.pictures")).exists();
        assertThat(cache(LATER, 10_000).find(files)).allMatch(Optional::isPresent);
    }

    @Test
    void readingTellsHowFarItIsAndCanBeStopped() throws IOException {
        List<Integer> told = new ArrayList<>();
        FolderReading telling = new FolderReading((done, all) -> told.add(done), () -> false, false, Optional.empty());
        DatasetFolders.open(pictures, FolderOptions.DEFAULT, telling);
        assertThat(told.get(told.size() - 1)).isEqualTo(files.size());
        ReadingMonitor monitor = new ReadingMonitor();
        assertThat(monitor.now()).isEmpty();
        FolderReading reading = monitor.reading(Optional.empty());
        reading.progress().read(1, 10);
        monitor.stop();
        assertThat(reading.stopped().getAsBoolean()).isTrue();
        assertThat(reading.stopped().getAsBoolean())
                .as("only the present reading is stopped")
                .isFalse();
    }

    @Test
    void aStoppedReadingSaysSo() throws IOException {
        List<Path> many = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            many.add(files.get(i % files.size()));
        }
        FolderReading stopped = new FolderReading((done, all) -> {}, () -> true, false, Optional.empty());
        FolderReading slow = new FolderReading(
                (done, all) -> {
                    try {
                        Thread.sleep(5);
                    } catch (InterruptedException ended) {
                        Thread.currentThread().interrupt();
                    }
                },
                stopped.stopped(),
                false,
                Optional.empty());
        assertThatThrownBy(() -> PicturePool.read(
                        pictures, many, Collections.nCopies(many.size(), Optional.empty()), 64, 1, slow))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("was stopped");
    }
}
