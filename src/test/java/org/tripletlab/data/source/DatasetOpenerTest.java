package org.tripletlab.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripletlab.data.DataRemark;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.FolderOptions;
import org.tripletlab.data.OpenedDataset;
import org.tripletlab.data.array.NpyFixture;
import org.tripletlab.data.file.FolderReading;
import org.tripletlab.data.idx.IdxFixture;
import org.tripletlab.text.Translation;

/** Data sets in every folder and file in which people have them. */
class DatasetOpenerTest {
    @TempDir
    private Path folder;

    private String usual;

    @BeforeEach
    void readTheUsualFour() throws IOException {
        usual = open(IdxFixture.writeFour(folder.resolve("usual"))).dataset().sha256();
    }

    @Test
    void theFolderOfTorchvisionIsFoundFromAllAround() throws IOException {
        Path root = folder.resolve("data");
        Path raw = IdxFixture.writeFour(root.resolve("MNIST").resolve("raw"));
        for (Map.Entry<String, byte[]> file : IdxFixture.four().entrySet()) {
            Files.write(raw.resolve(file.getKey() + ".gz"), IdxFixture.gzip(file.getValue()));
        }
        Files.createDirectories(root.resolve("MNIST").resolve("processed"));
        Files.write(root.resolve("MNIST").resolve("processed").resolve("training.pt"), new byte[] {'P', 'K', 3, 4});
        for (Path place : List.of(root, root.resolve("MNIST"), raw, raw.resolve("train-images-idx3-ubyte"))) {
            assertThat(open(place).dataset().sha256()).as(place.toString()).isEqualTo(usual);
        }
        IdxFixture.writeFour(root.resolve("KMNIST").resolve("raw"));
        Files.move(root.resolve("MNIST"), root.resolve("FashionMNIST"));
        assertThatThrownBy(() -> open(root)).hasMessageContaining("contains 2 data sets. Choose one of these");
        assertThat(DatasetOpener.choices(root)).hasSize(2);
    }

    @Test
    void oneOfSeveralIsChosenByThePrefix() throws IOException {
        for (String set : new String[] {"emnist-letters-", "emnist-digits-"}) {
            for (Map.Entry<String, byte[]> file : IdxFixture.four().entrySet()) {
                String name = set + file.getKey().replace("t10k", "test") + ".gz";
                Files.write(folder.resolve(name), IdxFixture.gzip(file.getValue()));
            }
        }
        Path letters = folder.resolve("emnist-letters");
        assertThatThrownBy(() -> open(folder))
                .hasMessageContaining("contains 2 data sets. Choose one of these: " + folder.resolve("emnist-digits")
                        + ", " + letters + ".");
        assertThat(DatasetOpener.choices(folder))
                .containsExactly(folder.resolve("emnist-digits").toString(), letters.toString());
        OpenedDataset turned = open(letters);
        assertThat(turned.dataset().id()).isEqualTo("emnist-letters");
        assertThat(turned.dataset().train().height()).isEqualTo(5);
        assertThat(turned.remarks().get(0).kind()).isEqualTo(DataRemark.Kind.TURNED);
        Dataset stored = new DatasetOpener(FolderOptions.DEFAULT, false, FolderReading.PLAIN)
                .open(letters)
                .dataset();
        assertThat(stored.sha256()).as("what opened before is the same").isEqualTo(usual);
        assertThatThrownBy(() -> open(folder.resolve("emnist-words")))
                .hasMessageContaining(
                        "does not exist. Choose a data set of " + folder + ": emnist-digits-, emnist-letters-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s (1)", "%s(2)", "%s.txt", "%s.gz", "%s - Copy", "%s/data"})
    void namesThatProgramsHaveChangedAreUnderstood(String pattern) throws IOException {
        Path copies = folder.resolve("copies");
        for (Map.Entry<String, byte[]> file : IdxFixture.four().entrySet()) {
            NpyFixture.write(copies.resolve(pattern.replace("%s", file.getKey())), file.getValue());
        }
        OpenedDataset opened = open(copies);
        assertThat(opened.dataset().sha256()).isEqualTo(usual);
        assertThat(opened.remarks()).hasSize(4);
    }

    @Test
    void filesPackedTwiceAreReadAndSaid() throws IOException {
        Path twice = Files.createDirectories(folder.resolve("twice"));
        for (Map.Entry<String, byte[]> file : IdxFixture.four().entrySet()) {
            Files.write(twice.resolve(file.getKey() + ".gz"), IdxFixture.gzip(IdxFixture.gzip(file.getValue())));
        }
        OpenedDataset opened = open(twice);
        assertThat(opened.dataset().sha256()).isEqualTo(usual);
        assertThat(opened.remarks().stream().map(DataRemark::kind)).containsOnly(DataRemark.Kind.PACKED_TWICE);
    }

    @Test
    void labelsOfQmnistAreUnderstood() throws IOException {
        Path qmnist = Files.createDirectories(folder.resolve("q"));
        for (Map.Entry<String, byte[]> file : IdxFixture.four().entrySet()) {
            boolean labels = file.getKey().contains("labels");
            byte[] bytes = labels ? rows(file.getValue()) : file.getValue();
            String name = "qmnist-" + file.getKey().replace("t10k", "test").replace("idx1-ubyte", "idx2-int");
            Files.write(qmnist.resolve(name), bytes);
        }
        assertThat(open(qmnist).dataset().sha256()).isEqualTo(usual);
    }

    static Stream<Arguments> downloads() {
        return Stream.of(
                Arguments.of("<!DOCTYPE html><html>403", "is a web page"),
                Arguments.of("version https://git-lfs.github.com/spec/v1", "is a Git LFS pointer"),
                Arguments.of("PK\3\4", "is a ZIP archive"),
                Arguments.of("Rar!\32", "is a RAR archive"),
                Arguments.of("7z\274\257\47\34", "is a 7z archive"),
                Arguments.of("PAR1", "is a Parquet file"),
                Arguments.of("ARROW1", "is an Arrow or Feather file"),
                Arguments.of("\211HDF", "is an HDF5 file"),
                Arguments.of("MATLAB 5.0 MAT-file", "is a MATLAB file"),
                Arguments.of("\200\4\225", "contains Python objects"),
                Arguments.of("%PDF-1.5", "is a PDF document"),
                Arguments.of("\377\330\377\340", "is a single picture"));
    }

    @ParameterizedTest
    @MethodSource("downloads")
    void wrongDownloadsAreCalledWhatTheyAre(String start, String what) throws IOException {
        byte[] bytes = Arrays.copyOf(start.getBytes(StandardCharsets.ISO_8859_1), 64);
        Path idx = IdxFixture.writeFour(folder.resolve("idx"));
        Files.write(idx.resolve("train-images-idx3-ubyte"), bytes);
        assertThatThrownBy(() -> open(idx))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("train-images-idx3-ubyte " + what)
                .hasMessageNotContaining("number");
        if (!start.startsWith("PK")) {
            Path file = Files.write(folder.resolve("download.bin"), bytes);
            assertThatThrownBy(() -> open(file)).hasMessageContaining("download.bin " + what);
        }
    }

    @Test
    void filesThatAreNoDataSetsSayWhatToDo() throws IOException {
        assertThatThrownBy(() -> open(Files.write(folder.resolve("empty"), new byte[0])))
                .hasMessageContaining("is empty (0 bytes)");
        assertThatThrownBy(() -> open(Files.write(folder.resolve("a.pt"), new byte[] {'P', 'K', 3, 4})))
                .hasMessageContaining("is a PyTorch file");
        assertThatThrownBy(() -> open(Files.write(folder.resolve("odd"), IdxFixture.images(1, 2, 2, 0))))
                .hasMessageContaining("its name does not say which part it is");
        assertThatThrownBy(() -> open(Files.write(folder.resolve("x"), new byte[] {9, 0, 1, 2})))
                .hasMessageContaining("has an unsupported format");
        assertThatThrownBy(() -> open(folder.resolve("no").resolve("where"))).hasMessageContaining("does not exist");
        byte[] cut = Arrays.copyOf("PK\3\4".getBytes(StandardCharsets.ISO_8859_1), 60);
        assertThatThrownBy(() -> open(Files.write(folder.resolve("cut.zip"), cut)))
                .hasMessageContaining("is damaged: it cannot be read as a ZIP file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mnist/", "archive/mnist/"})
    void zipFilesAreFolders(String around) throws IOException {
        Map<String, byte[]> idx = new LinkedHashMap<>();
        IdxFixture.four().forEach((name, bytes) -> idx.put(around + name, bytes));
        assertThat(open(zip("idx.zip", idx)).dataset().sha256()).isEqualTo(usual);

        Map<String, byte[]> arrays = new LinkedHashMap<>();
        arrays.put("x.npy", NpyFixture.bytes(NpyFixture.pixels(12 * 20, 0), 12, 4, 5));
        arrays.put("y.npy", NpyFixture.bytes(NpyFixture.labels(12, 3), 12));
        byte[] npz = NpyFixture.zip(arrays, false);
        String sha = open(NpyFixture.write(folder.resolve("own").resolve("x.npz"), npz))
                .dataset()
                .sha256();
        assertThat(open(zip("npz.zip", Map.of(around + "x.npz", npz))).dataset().sha256())
                .isEqualTo(sha);

        String table = "label,a,b,c,d\n" + "0,1,2,3,4\n1,5,6,7,8\n".repeat(3);
        OpenedDataset csv = open(zip("csv.zip", Map.of(around + "t.csv", table.getBytes(StandardCharsets.UTF_8))));
        assertThat(csv.dataset().classCount()).isEqualTo(2);
        assertThat(csv.dataset().id()).isEqualTo("csv");

        Map<String, byte[]> pictures = new LinkedHashMap<>();
        for (String name : new String[] {"cat", "dog"}) {
            for (int i = 0; i < 4; i++) {
                pictures.put(around + name + "/" + i + ".png", png(name.equals("cat") ? 40 : 90));
            }
        }
        Dataset shown = open(zip("pictures.zip", pictures)).dataset();
        assertThat(shown.classNames()).containsExactly("cat", "dog");
        assertThat(shown.origin()).isEqualTo(folder.resolve("pictures.zip").toString());
    }

    @Test
    void oneOfSeveralInAZipFileIsChosen() throws IOException {
        Map<String, byte[]> idx = new LinkedHashMap<>();
        for (String set : new String[] {"emnist-letters-", "emnist-digits-"}) {
            IdxFixture.four().forEach((name, bytes) -> idx.put("gzip/" + set + name + ".gz", gzip(bytes)));
        }
        Path archive = zip("gzip.zip", idx);
        List<String> choices = DatasetOpener.choices(archive);
        assertThat(choices).containsExactly(archive + "/gzip/emnist-digits", archive + "/gzip/emnist-letters");
        assertThatThrownBy(() -> open(archive)).hasMessageContaining(String.join(", ", choices));
        for (String place : List.of(choices.get(1), archive + "/emnist-letters")) {
            assertThat(open(Path.of(place)).dataset().train().height()).isEqualTo(5);
        }
    }

    @Test
    void entriesWithHostileNamesAreWrittenNowhere() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("deep").resolve("deeper"));
        Map<String, byte[]> entries = new LinkedHashMap<>();
        IdxFixture.four().forEach((name, bytes) -> entries.put("../../" + name, bytes));
        Path archive = Files.write(inner.resolve("slip.zip"), NpyFixture.zip(entries, false));
        long before = files();
        assertThatThrownBy(() -> open(archive))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aPictureFolderBesideATableStaysAPictureFolder() throws IOException {
        Path set = folder.resolve("pictures");
        for (String name : new String[] {"cat", "dog"}) {
            for (int i = 0; i < 4; i++) {
                NpyFixture.write(set.resolve(name).resolve(i + ".png"), png(40 * i));
            }
        }
        String sha = DatasetFolders.open(set, FolderOptions.DEFAULT).sha256();
        Files.writeString(set.resolve("train.csv"), "0,1,2,3,4\n1,5,6,7,8\n".repeat(3));
        OpenedDataset opened = open(set);
        assertThat(opened.form()).isEqualTo(OpenedDataset.Form.PICTURES);
        assertThat(opened.dataset().sha256()).isEqualTo(sha);
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.count();
        }
    }

    /** Turns labels of one byte into rows of eight integers. */
    private static byte[] rows(byte[] labels) {
        int count = labels.length - 8;
        byte[] body = new byte[count * 32];
        new Random(1).nextBytes(body);
        for (int i = 0; i < count; i++) {
            body[32 * i] = 0;
            body[32 * i + 1] = 0;
            body[32 * i + 2] = 0;
            body[32 * i + 3] = labels[8 + i];
        }
        return IdxFixture.file(body, 0x0C02, count, 8);
    }

    private static byte[] gzip(byte[] bytes) {
        return IdxFixture.gzip(bytes);
    }

    private static byte[] png(int grey) throws IOException {
        BufferedImage picture = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY);
        picture.getRaster().setSample(3, 3, 0, grey);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private Path zip(String name, Map<String, byte[]> entries) throws IOException {
        return Files.write(folder.resolve(name), NpyFixture.zip(entries, false));
    }

    private static OpenedDataset open(Path place) throws IOException {
        return new DatasetOpener(FolderOptions.DEFAULT, true, FolderReading.PLAIN).open(place);
    }

    @Test
    void namesInCapitalsAreUnderstood() throws IOException {
        Path loud = folder.resolve("loud");
        for (Map.Entry<String, byte[]> file : IdxFixture.four().entrySet()) {
            NpyFixture.write(loud.resolve(file.getKey().toUpperCase(Locale.ROOT)), file.getValue());
        }
        assertThat(open(loud).dataset().sha256()).isEqualTo(usual);
    }

    @Test
    void aZipFileWithAPasswordIsCalledSo() throws IOException {
        byte[] zip = NpyFixture.zip(Map.of("cat/1.png", png(40)), false);
        for (int i = 0; i + 10 < zip.length; i++) {
            boolean local = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3 && zip[i + 3] == 4;
            boolean central = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2;
            if (local || central) {
                zip[i + (local ? 6 : 8)] |= 1; // The bit that says encrypted.
            }
        }
        Path file = Files.write(folder.resolve("secret.zip"), zip);
        assertThatThrownBy(() -> open(file)).hasMessageContaining("is protected with a password. Unpack it");
    }
}
