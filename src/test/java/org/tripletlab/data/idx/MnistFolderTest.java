package org.tripletlab.data.idx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.DatasetException;
import org.tripletlab.text.Translation;

class MnistFolderTest {
    @TempDir
    private Path folder;

    @Test
    void readsTheFourFiles() throws IOException {
        IdxFixture.writeFour(folder);
        Dataset dataset = MnistFolder.look(folder).read("mnist", false);
        assertThat(dataset.id()).isEqualTo("mnist");
        assertThat(dataset.origin()).isEqualTo(folder.toString());
        assertThat(dataset.train().count()).isEqualTo(12);
        assertThat(dataset.test().count()).isEqualTo(6);
        assertThat(dataset.test().pixels()[0]).isEqualTo((byte) 100);
        assertThat(dataset.classNames()).containsExactly("0", "1", "2");
    }

    @Test
    void hashCoversSizesPixelsAndLabelsOfBothSplits() throws Exception {
        IdxFixture.writeFour(folder);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (int split = 0; split < 2; split++) {
            int count = split == 0 ? 12 : 6;
            digest.update(new byte[] {0, 0, 0, (byte) count, 0, 0, 0, 4, 0, 0, 0, 5});
            for (int i = 0; i < count * 20; i++) {
                digest.update((byte) (7 * i + 100 * split));
            }
            for (int i = 0; i < count; i++) {
                digest.update(new byte[] {0, 0, 0, (byte) (i % 3)});
            }
        }
        assertThat(MnistFolder.look(folder).read("mnist", false).sha256())
                .isEqualTo(HexFormat.of().formatHex(digest.digest()));
    }

    @Test
    void understandsTheWaysOfNaming() throws IOException {
        String[][] ways = {
            {"", "-idx", "t10k", ""},
            {"", ".idx", "t10k", ""},
            {"", "-idx", "test", ".gz"},
            {"emnist-digits-", "-idx", "test", ".gz"},
            {"my set ", ".idx", "t10k", ".gz"}
        };
        for (int way = 0; way < ways.length; way++) {
            Path place = Files.createDirectories(folder.resolve("way" + way));
            for (Map.Entry<String, byte[]> file : IdxFixture.four().entrySet()) {
                String name = ways[way][0]
                        + file.getKey().replace("-idx", ways[way][1]).replace("t10k", ways[way][2])
                        + ways[way][3];
                Files.write(
                        place.resolve(name),
                        ways[way][3].isEmpty() ? file.getValue() : IdxFixture.gzip(file.getValue()));
            }
            assertThat(MnistFolder.look(place).read("x", false).train().count())
                    .as("way %d", way)
                    .isEqualTo(12);
        }
    }

    @Test
    void plainWinsOverCompressed() throws IOException {
        IdxFixture.writeFour(folder);
        Files.write(folder.resolve("t10k-images-idx3-ubyte.gz"), new byte[] {1, 2, 3});
        assertThat(MnistFolder.look(folder).read("mnist", false).test().count()).isEqualTo(6);
    }

    @Test
    void aFolderWithTheNameOfAFileIsNoFile() throws IOException {
        IdxFixture.writeFour(folder);
        Path labels = folder.resolve("t10k-labels-idx1-ubyte");
        Files.move(labels, folder.resolve("t10k-labels.idx1-ubyte"));
        Files.createDirectory(labels);
        assertThat(MnistFolder.look(folder).state()).isEqualTo(MnistFolder.State.COMPLETE);
    }

    @Test
    void namesWhatIsMissing() throws IOException {
        IdxFixture.writeFour(folder);
        Files.delete(folder.resolve("t10k-labels-idx1-ubyte"));
        Files.write(folder.resolve("t10k-labels-idx1-ubyte.gz.123.part"), new byte[9]);
        MnistFolder seen = MnistFolder.look(folder);
        assertThat(seen.state()).isEqualTo(MnistFolder.State.UNUSABLE);
        assertThat(seen.detail().inEnglish())
                .contains(folder.toString(), "lacks t10k-labels-idx1-ubyte (")
                .doesNotContain("train");
        assertThatThrownBy(() -> seen.read("mnist", false))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("lacks t10k-labels-idx1-ubyte");
    }

    @Test
    void filesOfDifferentPrefixesAreNoDataSet() throws IOException {
        IdxFixture.writeFour(folder);
        Files.move(folder.resolve("train-labels-idx1-ubyte"), folder.resolve("emnist-train-labels-idx1-ubyte"));
        assertThat(MnistFolder.look(folder).detail().inEnglish()).contains("lacks train-labels-idx1-ubyte");
    }

    @Test
    void twoDataSetsInOneFolderAreAmbiguous() throws IOException {
        for (Map.Entry<String, byte[]> file : IdxFixture.four().entrySet()) {
            Files.write(folder.resolve("a-" + file.getKey()), file.getValue());
            Files.write(folder.resolve("b-" + file.getKey()), file.getValue());
        }
        MnistFolder seen = MnistFolder.look(folder);
        assertThat(seen.state()).isEqualTo(MnistFolder.State.UNUSABLE);
        assertThat(seen.detail().inEnglish()).contains("2 data sets", folder.resolve("a") + ", " + folder.resolve("b"));
        assertThat(MnistFolder.look(folder, Optional.of("a")).state()).isEqualTo(MnistFolder.State.COMPLETE);
        assertThat(MnistFolder.look(folder, Optional.of("c")).state()).isEqualTo(MnistFolder.State.NOTHING);
    }

    @Test
    void saysWhyThereIsNothing() throws IOException {
        assertThat(MnistFolder.look(folder).detail().inEnglish()).contains("contains none of the files");
        assertThat(MnistFolder.look(folder.resolve("no")).detail().inEnglish()).contains("does not exist");
        Path file = Files.write(folder.resolve("file"), new byte[1]);
        assertThat(MnistFolder.look(file).detail().inEnglish()).contains("is not a folder");
        assertThat(MnistFolder.look(file).state()).isEqualTo(MnistFolder.State.NOTHING);
    }

    @Test
    void splitsOfDifferentSizesAreRefused() throws IOException {
        IdxFixture.writeFour(folder);
        Files.write(folder.resolve("t10k-images-idx3-ubyte"), IdxFixture.images(6, 5, 4, 0));
        assertThatThrownBy(() -> MnistFolder.look(folder).read("mnist", false))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("4×5")
                .hasMessageContaining("5×4");
    }

    @Test
    void bothSplitsShareOneBoundOnMemory() throws IOException {
        IdxFixture.writeFour(folder);
        IdxDatasetSources sources = MnistFolder.look(folder).sources().orElseThrow();
        long needed = 18 * (20 + 4);
        assertThat(sources.read("x", "y", false, needed).test().count()).isEqualTo(6);
        assertThatThrownBy(() -> sources.read("x", "y", false, needed - 1))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("t10k-images")
                .hasMessageContaining("143 are available");
    }
}
