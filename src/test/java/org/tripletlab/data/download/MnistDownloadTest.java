package org.tripletlab.data.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.Slow;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.DatasetHash;
import org.tripletlab.data.Examples;
import org.tripletlab.data.idx.IdxFixture;
import org.tripletlab.data.idx.MnistFolder;
import org.tripletlab.io.LocalDisk;
import org.tripletlab.math.RandomStream;
import org.tripletlab.text.Translation;

@Timeout(30)
@Slow
class MnistDownloadTest {
    private static final String FIRST = "train-images-idx3-ubyte";
    private static final Duration STALL = Duration.ofSeconds(1);

    @TempDir
    private Path root;

    private LoopbackMirror one;
    private LoopbackMirror two;
    private Map<String, byte[]> files;
    private Path folder;

    @BeforeEach
    void startMirrors() throws IOException {
        one = new LoopbackMirror();
        two = new LoopbackMirror();
        folder = root.resolve("a").resolve("mnist");
        files = IdxFixture.four();
        // Random pixels and 200 kB, so that compression leaves many network packets to fail in.
        RandomStream random = RandomStream.of(1, "pixels");
        byte[] body = new byte[256 * 784];
        for (int i = 0; i < body.length; i++) {
            body[i] = (byte) random.nextInt(256);
        }
        files.put(FIRST, IdxFixture.file(body, IdxFixture.IMAGES, 256, 28, 28));
        files.put("train-labels-idx1-ubyte", IdxFixture.labels(256, 10));
        files.put("t10k-images-idx3-ubyte", IdxFixture.images(6, 28, 28, 0));
        files.forEach((name, bytes) -> {
            one.serve(name + ".gz", LoopbackMirror.bytes(IdxFixture.gzip(bytes)));
            two.serve(name + ".gz", LoopbackMirror.bytes(IdxFixture.gzip(bytes)));
        });
    }

    @AfterEach
    void stopMirrors() {
        one.close();
        two.close();
    }

    @Test
    void downloadsAFolderThatCanBeRead() throws IOException {
        download();
        Dataset dataset = MnistFolder.look(folder).read("mnist", false);
        assertThat(dataset.train().count()).isEqualTo(256);
        assertThat(dataset.classCount()).isEqualTo(10);
        assertThat(names()).hasSize(4).allMatch(name -> name.endsWith("-ubyte.gz"));
        assertThat(two.requests()).isEmpty();
    }

    @Test
    void progressRisesToTheTotal() throws IOException {
        List<DownloadProgress> seen = new ArrayList<>();
        patient().download(folder, seen::add, () -> false);
        long sent = files.values().stream()
                .mapToLong(bytes -> IdxFixture.gzip(bytes).length)
                .sum();
        DownloadProgress last = seen.get(seen.size() - 1);
        assertThat(last.bytesDone()).isEqualTo(sent);
        assertThat(last.bytesTotal()).isEqualTo(sent);
        assertThat(last.mirror()).isEqualTo(one.host());
        assertThat(seen).extracting(DownloadProgress::bytesDone).isSorted();
        assertThat(seen).allMatch(progress -> progress.bytesDone() <= progress.bytesTotal());
        assertThat(seen).extracting(DownloadProgress::file).contains(FIRST + ".gz", "t10k-labels-idx1-ubyte.gz");
    }

    @Test
    void aMissingFileComesFromTheNextMirror() throws IOException {
        one.serve(FIRST + ".gz", LoopbackMirror.status(404));
        download();
        assertThat(two.requests()).containsExactly(FIRST + ".gz");
        assertComplete();
    }

    @Test
    void aCorruptedFileComesFromTheNextMirror() throws IOException {
        byte[] wrong = files.get(FIRST).clone();
        wrong[5000] ^= 1;
        one.serve(FIRST + ".gz", LoopbackMirror.bytes(IdxFixture.gzip(wrong)));
        byte[] damaged = IdxFixture.gzip(files.get("t10k-images-idx3-ubyte"));
        damaged[damaged.length / 2] ^= 0x55;
        one.serve("t10k-images-idx3-ubyte.gz", LoopbackMirror.bytes(damaged));
        one.serve(
                "t10k-labels-idx1-ubyte.gz",
                LoopbackMirror.bytes("<html>Log in</html>".getBytes(StandardCharsets.UTF_8)));
        download();
        assertThat(two.requests())
                .containsExactly(FIRST + ".gz", "t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz");
        assertComplete();
    }

    @Test
    void aTruncatedFileComesFromTheNextMirror() throws IOException {
        byte[] whole = IdxFixture.gzip(files.get(FIRST));
        one.serve(FIRST + ".gz", LoopbackMirror.hangUpAfter(whole, whole.length / 2));
        byte[] labels = IdxFixture.gzip(files.get("train-labels-idx1-ubyte"));
        one.serve("train-labels-idx1-ubyte.gz", LoopbackMirror.chunked(Arrays.copyOf(labels, labels.length - 3)));
        download();
        assertThat(two.requests()).containsExactly(FIRST + ".gz", "train-labels-idx1-ubyte.gz");
        assertComplete();
    }

    @Test
    void aStalledMirrorIsLeftForTheNext() throws IOException {
        one.serve(FIRST + ".gz", LoopbackMirror.stallAfter(IdxFixture.gzip(files.get(FIRST)), 50_000));
        one.serve("t10k-images-idx3-ubyte.gz", LoopbackMirror.silence());
        hasty().download(folder, progress -> {}, () -> false);
        assertThat(two.requests()).containsExactly(FIRST + ".gz", "t10k-images-idx3-ubyte.gz");
        assertComplete();
    }

    @Test
    void aMirrorThatIsDownIsLeftForTheNext() throws IOException {
        one.close();
        download();
        assertComplete();
    }

    @Test
    void neverTakesMoreThanTheFileCanHave() throws IOException {
        byte[] endless = new byte[4 << 20];
        one.serve(FIRST + ".gz", LoopbackMirror.bytes(endless));
        two.serve(FIRST + ".gz", LoopbackMirror.chunked(endless));
        assertThatThrownBy(this::download)
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining(one.host() + " announces 4,194,304 bytes, more than the 201,944")
                .hasMessageContaining(two.host() + " sent more than the 201,944 bytes");
        assertThat(names()).isEmpty();
        // A small file that unfolds to 20 MB is not unfolded.
        byte[] bomb = IdxFixture.gzip(new byte[20 << 20]);
        one.serve(FIRST + ".gz", LoopbackMirror.bytes(bomb));
        assertThatThrownBy(this::download).hasMessageContaining("has at least 200,721 bytes uncompressed");
    }

    @Test
    void sumsUpWhatEachMirrorSaid() throws IOException {
        byte[] whole = IdxFixture.gzip(files.get(FIRST));
        one.serve(FIRST + ".gz", LoopbackMirror.status(503));
        two.serve(FIRST + ".gz", LoopbackMirror.stallAfter(whole, 50_000));
        assertThatThrownBy(() -> hasty().download(folder, progress -> {}, () -> false))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .isNotInstanceOf(DownloadCancelledException.class)
                .hasMessageStartingWith(FIRST + ".gz could not be downloaded: " + one.host() + " answered 503; "
                        + two.host() + " sent nothing for 1 s (50,000 bytes had arrived). Check the network")
                .hasMessageContaining(folder.toString());
        assertThat(names()).isEmpty();
    }

    @Test
    void cancellingStopsAtOnceAndLeavesNothingHalf() throws IOException {
        byte[] whole = IdxFixture.gzip(files.get("t10k-images-idx3-ubyte"));
        one.serve("t10k-images-idx3-ubyte.gz", LoopbackMirror.stallAfter(whole, 100));
        AtomicBoolean cancelled = new AtomicBoolean();
        long begin = System.nanoTime();
        assertThatThrownBy(() -> patient()
                        .download(
                                folder,
                                progress -> cancelled.compareAndSet(
                                        false, progress.file().equals("t10k-images-idx3-ubyte.gz")),
                                cancelled::get))
                .isInstanceOf(DownloadCancelledException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
        assertThat(names()).containsExactly(FIRST + ".gz", "train-labels-idx1-ubyte.gz");
        assertThat(MnistFolder.look(folder).state()).isEqualTo(MnistFolder.State.UNUSABLE);
    }

    @Test
    void interruptingTheThreadCancels() throws IOException {
        one.serve(FIRST + ".gz", LoopbackMirror.silence());
        Thread.currentThread().interrupt();
        assertThatThrownBy(this::download).isInstanceOf(DownloadCancelledException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(names()).isEmpty();
    }

    @Test
    void wholeFilesAreKeptAndBrokenOnesFetchedAgain() throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("t10k-labels-idx1-ubyte"), files.get("t10k-labels-idx1-ubyte"));
        Files.write(
                folder.resolve("train-labels-idx1-ubyte.gz"), IdxFixture.gzip(files.get("train-labels-idx1-ubyte")));
        byte[] whole = IdxFixture.gzip(files.get(FIRST));
        Files.write(folder.resolve(FIRST + ".gz"), Arrays.copyOf(whole, whole.length / 2));
        download();
        assertThat(one.requests()).containsExactly(FIRST + ".gz", "t10k-images-idx3-ubyte.gz");
        assertComplete();
        download();
        assertThat(one.requests()).hasSize(2);
    }

    @Test
    void filesOfAnotherDataSetAreNeverOverwritten() throws IOException {
        Files.createDirectories(folder);
        byte[] other = IdxFixture.gzip(IdxFixture.labels(256, 9));
        Path labels = Files.write(folder.resolve("train-labels-idx1-ubyte.gz"), other);
        assertThatThrownBy(this::download)
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining(labels + " exists already, but it has unexpected content")
                .hasMessageContaining("another folder");
        assertThat(labels).hasBinaryContent(other);
        Files.delete(labels);
        Path plain = Files.write(folder.resolve(FIRST), new byte[10]);
        assertThatThrownBy(this::download)
                .hasMessageContaining(plain + " exists already, but it has 10 bytes uncompressed, not 200,720");
        assertThat(one.requests()).isEmpty();
    }

    @Test
    void leftoversOfAKilledRunAreRemovedOnceTheyAreOld() throws IOException {
        Files.createDirectories(folder);
        Path old = Files.write(folder.resolve(FIRST + ".gz.77-1.part"), new byte[9]);
        Path fresh = Files.write(folder.resolve(FIRST + ".gz.78-1.part"), new byte[9]);
        Path foreign = Files.write(folder.resolve("film.part"), new byte[9]);
        FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
        Files.setLastModifiedTime(old, longAgo);
        Files.setLastModifiedTime(foreign, longAgo);
        download();
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
        assertThat(foreign).exists();
        assertComplete();
    }

    @Test
    void aFolderThatCannotBeMadeGivesASentence() throws IOException {
        Path file = Files.write(root.resolve("file"), new byte[1]);
        for (Path place : List.of(file, file.resolve("below"))) {
            assertThatThrownBy(() -> patient().download(place, progress -> {}, () -> false))
                    .isInstanceOf(DatasetException.class)
                    .satisfies(Translation::requireBoth)
                    .hasMessageContaining("The download folder " + place + " cannot be created or read (")
                    .hasMessageContaining("Choose a writable folder");
        }
    }

    @Test
    void aFullDiskIsNotedBeforeAndDuringTheDownload() throws IOException {
        FullDisk full = new FullDisk(1 << 20, Long.MAX_VALUE);
        assertThatThrownBy(() -> withDisk(full).download(folder, progress -> {}, () -> false))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("has only 1,048,576 free");
        assertThat(one.requests()).isEmpty();
        FullDisk fills = new FullDisk(1 << 30, 60_000);
        assertThatThrownBy(() -> withDisk(fills).download(folder, progress -> {}, () -> false))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining(FIRST + ".gz cannot be written to " + folder + " (No space left on device)");
        // Another mirror would not help.
        assertThat(two.requests()).isEmpty();
        assertThat(names()).isEmpty();
    }

    @Test
    void aRunKilledHalfWayLeavesNothingThatIsUsed() throws Exception {
        byte[] whole = IdxFixture.gzip(files.get("t10k-images-idx3-ubyte"));
        one.serve("t10k-images-idx3-ubyte.gz", LoopbackMirror.stallAfter(whole, 200));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                DownloadProcess.class.getName(),
                folder.toString(),
                one.address().toString()));
        for (DownloadPlan.RemoteFile file : plan().files()) {
            command.addAll(List.of(file.name(), Long.toString(file.bytes()), file.sha256()));
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            while (names().stream().noneMatch(name -> name.startsWith("t10k-images") && hasBytes(name))) {
                assertThat(process.isAlive()).isTrue();
                Thread.sleep(20);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(names()).hasSize(3).anyMatch(name -> name.matches("t10k-images-idx3-ubyte\\.gz\\..*\\.part"));
        assertThat(MnistFolder.look(folder).detail().inEnglish())
                .contains("lacks t10k-images-idx3-ubyte, t10k-labels-idx1-ubyte");
        one.serve("t10k-images-idx3-ubyte.gz", LoopbackMirror.bytes(whole));
        download();
        assertComplete();
    }

    private boolean hasBytes(String name) {
        try {
            return Files.size(folder.resolve(name)) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void download() throws DatasetException {
        patient().download(folder, progress -> {}, () -> false);
    }

    private MnistDownload patient() {
        return new MnistDownload(plan(), Duration.ofSeconds(10), Duration.ofSeconds(10));
    }

    private MnistDownload hasty() {
        return new MnistDownload(plan(), STALL, STALL);
    }

    private MnistDownload withDisk(LocalDisk disk) {
        return new MnistDownload(plan(), Duration.ofSeconds(10), Duration.ofSeconds(10), disk);
    }

    private DownloadPlan plan() {
        List<URI> mirrors = List.of(one.address(), two.address());
        List<DownloadPlan.RemoteFile> expected = files.entrySet().stream()
                .map(file -> new DownloadPlan.RemoteFile(
                        file.getKey(),
                        file.getValue().length,
                        HexFormat.of().formatHex(DatasetHash.sha256().digest(file.getValue())),
                        1000))
                .toList();
        return new DownloadPlan(mirrors, expected);
    }

    private List<String> names() throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(path -> path.getFileName().toString())
                    .sorted(Comparator.comparing((String name) -> !name.startsWith("train"))
                            .thenComparing(name -> name))
                    .toList();
        }
    }

    private void assertComplete() throws IOException {
        Examples train = MnistFolder.look(folder).read("mnist", false).train();
        assertThat(train.pixels()).isEqualTo(Arrays.copyOfRange(files.get(FIRST), 16, files.get(FIRST).length));
    }
}
