package org.tripletlab.data.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.Examples;
import org.tripletlab.data.FolderOptions;
import org.tripletlab.data.SkippedFile;
import org.tripletlab.data.idx.IdxWriter;
import org.tripletlab.data.source.DatasetFolders;
import org.tripletlab.text.Translation;

class DatasetFoldersTest {
    private static final FolderOptions OPTIONS = new FolderOptions(16, 0.25, false);

    private static final boolean UNICODE_NAMES =
            System.getProperty("sun.jnu.encoding", "").toUpperCase(Locale.ROOT).startsWith("UTF");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "bmp", "gif"})
    void readsPicturesOfEveryFormatAsTheGreyTheyShow(String format) throws IOException {
        for (String name : new String[] {"a", "b"}) {
            for (int i = 0; i < 4; i++) {
                paint(folder.resolve(name).resolve(i + "." + format), 40, 40, name.equals("a") ? 60 : 180, format);
            }
        }
        Dataset dataset = DatasetFolders.open(folder, OPTIONS);
        assertThat(dataset.classNames()).containsExactly("a", "b");
        assertThat(dataset.train().count()).isEqualTo(6);
        assertThat(dataset.test().labels()).containsExactly(0, 1);
        assertThat(dataset.train().imageSize()).isEqualTo(256);
        assertThat(level(dataset.train(), 0)).isBetween(58, 62);
        assertThat(level(dataset.train(), 5)).isBetween(178, 182);
    }

    @Test
    void readsGreyMapsWithCommentsInTheHeader() throws IOException {
        for (String name : new String[] {"one", "two"}) {
            for (int i = 0; i < 3; i++) {
                byte[] header = "P5\n# made by hand\n# twice\n20 20\n255\n".getBytes(StandardCharsets.US_ASCII);
                byte[] file = Arrays.copyOf(header, header.length + 400);
                Arrays.fill(file, header.length, file.length, (byte) 100);
                write(folder.resolve(name).resolve(i + ".pgm"), file);
            }
        }
        Dataset dataset = DatasetFolders.open(folder, OPTIONS);
        assertThat(level(dataset.train(), 0)).isEqualTo(100);
        assertThat(level(dataset.test(), 0)).isEqualTo(100);
    }

    @Test
    void keepsProportionsAndFillsUpWithTheBorder() throws IOException {
        BufferedImage wide = new BufferedImage(32, 16, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 16; y++) {
            for (int x = 0; x < 32; x++) {
                boolean border = y == 0 || x == 0 || y == 15 || x == 31;
                wide.getRaster().setSample(x, y, 0, border ? 200 : 0);
            }
        }
        byte[] square = GreyFit.of(new GreyRows(wide), 16, 16);
        // The picture takes rows 4 to 11; above and below it is as grey as its border.
        assertThat(square[2 * 16 + 8] & 0xFF).isEqualTo(200);
        assertThat(square[8 * 16 + 8] & 0xFF).isZero();
        assertThat(square[13 * 16 + 8] & 0xFF).isEqualTo(200);
    }

    @Test
    void countsAsPeopleDoAndSplitsTheSameWayAgain() throws IOException {
        for (String name : new String[] {"s10", "s2", "s1"}) {
            for (int i = 0; i < 5; i++) {
                paint(folder.resolve(name).resolve(i + ".png"), 20, 20, 40 * i + 20, "png");
            }
        }
        Dataset dataset = DatasetFolders.open(folder, OPTIONS);
        assertThat(dataset.classNames()).containsExactly("s1", "s2", "s10");
        assertThat(DatasetFolders.open(folder, OPTIONS).sha256()).isEqualTo(dataset.sha256());
        assertThat(dataset.train().count() + dataset.test().count()).isEqualTo(15);
    }

    @Test
    void aSplitOfItsOwnIsKept() throws IOException {
        for (String name : new String[] {"a", "b"}) {
            paint(folder.resolve("train").resolve(name).resolve("1.png"), 20, 20, 10, "png");
            paint(folder.resolve("train").resolve(name).resolve("2.png"), 20, 20, 10, "png");
            paint(folder.resolve("test").resolve(name).resolve("3.png"), 20, 20, 90, "png");
        }
        Dataset dataset = DatasetFolders.open(folder, OPTIONS);
        assertThat(dataset.train().count()).isEqualTo(4);
        assertThat(level(dataset.test(), 1)).isEqualTo(90);
    }

    @Test
    void whatIsWrongIsSaidWithTheFile() throws IOException {
        assertThatThrownBy(() -> DatasetFolders.open(folder.resolve("nowhere"), OPTIONS))
                .hasMessageContaining("is not a folder");
        assertThatThrownBy(() -> DatasetFolders.open(folder, OPTIONS)).hasMessageContaining("is not a data set");
        Files.createDirectories(folder.resolve("a"));
        assertThatThrownBy(() -> DatasetFolders.open(folder, OPTIONS)).hasMessageContaining("has 1 class folder,");
        Files.createDirectories(folder.resolve("b"));
        assertThatThrownBy(() -> DatasetFolders.open(folder, OPTIONS))
                .hasMessageContaining("or more pictures, but has 0")
                .hasMessageContaining("a 0, b 0");
        for (String name : new String[] {"a", "b"}) {
            paint(folder.resolve(name).resolve("1.png"), 20, 20, 10, "png");
            paint(folder.resolve(name).resolve("2.png"), 20, 20, 10, "png");
        }
        assertThatThrownBy(() -> DatasetFolders.open(folder, OPTIONS))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("Those with too few pictures: a 2, b 2");
    }

    @Test
    void namesMayBeOfAnyScriptAndWhatSystemsLeaveIsNoPicture() throws IOException {
        assumeTrue(UNICODE_NAMES, "file names of this system are " + System.getProperty("sun.jnu.encoding"));
        for (String name : new String[] {"猫", "狗"}) {
            for (int i = 0; i < 3; i++) {
                paint(folder.resolve(name).resolve("图片 " + i + ".png"), 20, 20, 70, "png");
            }
            for (String left : new String[] {".DS_Store", "._图片 1.png", "Thumbs.db", "desktop.ini"}) {
                write(folder.resolve(name).resolve(left), new byte[] {1, 2, 3});
            }
        }
        Files.createDirectories(folder.resolve("__MACOSX").resolve("猫"));
        Files.createDirectories(folder.resolve(".git"));
        Dataset dataset = DatasetFolders.open(folder, OPTIONS);
        assertThat(dataset.classNames()).containsExactlyInAnyOrder("猫", "狗");
        assertThat(dataset.train().count() + dataset.test().count()).isEqualTo(6);
        assertThat(level(dataset.train(), 0)).isEqualTo(70);
    }

    @Test
    void aNameThatWouldBreakTablesIsRefused() throws IOException {
        for (String name : new String[] {"a", "new\nline"}) {
            for (int i = 0; i < 3; i++) {
                paint(folder.resolve(name).resolve(i + ".png"), 20, 20, 70, "png");
            }
        }
        assertThatThrownBy(() -> DatasetFolders.open(folder, OPTIONS))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("control character in its name (\"new line\"")
                .hasMessageContaining("Rename it")
                .hasMessageNotContaining("\n");
    }

    @Test
    void oneClassAndOnePictureAreTooFew() throws IOException {
        paint(folder.resolve("only").resolve("1.png"), 20, 20, 70, "png");
        assertThatThrownBy(() -> DatasetFolders.open(folder, OPTIONS))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("has 1 class folder, but 2 to 5000 are needed");
        paint(folder.resolve("other").resolve("1.png"), 20, 20, 70, "png");
        assertThatThrownBy(() -> DatasetFolders.open(folder, OPTIONS))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("2 class folders. Those with too few pictures: only 1, other 1");
    }

    @Test
    void aSmallFileThatPromisesAHugePictureIsLeftOutBeforeItIsDecoded() throws IOException {
        for (String name : new String[] {"a", "b"}) {
            for (int i = 0; i < 3; i++) {
                paint(folder.resolve(name).resolve(i + ".png"), 20, 20, 10, "png");
            }
        }
        write(folder.resolve("a").resolve("9.pgm"), "P5\n60000 60000\n255\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(DatasetFolders.open(folder, OPTIONS)
                        .report()
                        .orElseThrow()
                        .leftOut()
                        .files())
                .containsExactly(new SkippedFile("a/9.pgm", SkippedFile.Reason.TOO_LARGE));
    }

    @Test
    void labelsThatDoNotBeginAtZeroAreCountedFromThereAndMayHaveNames() throws IOException {
        byte[] pixels = new byte[4 * 256];
        Examples examples = new Examples(16, 16, pixels, new int[] {3, 7, 3, 7});
        Files.write(folder.resolve("train-images-idx3-ubyte"), IdxWriter.images(examples));
        Files.write(folder.resolve("train-labels-idx1-ubyte"), IdxWriter.labels(examples));
        Files.write(folder.resolve("t10k-images-idx3-ubyte"), IdxWriter.images(examples));
        Files.write(folder.resolve("t10k-labels-idx1-ubyte"), IdxWriter.labels(examples));
        Dataset numbered = DatasetFolders.open(folder, OPTIONS);
        assertThat(numbered.classNames()).containsExactly("3", "7");
        assertThat(numbered.train().labels()).containsExactly(0, 1, 0, 1);
        Files.writeString(folder.resolve("classes.txt"), "Dress\nSneaker\n");
        assertThat(DatasetFolders.open(folder, OPTIONS).classNames()).containsExactly("Dress", "Sneaker");
        Files.writeString(folder.resolve("classes.txt"), "Dress\n");
        assertThatThrownBy(() -> DatasetFolders.open(folder, OPTIONS)).hasMessageContaining("Names found: 1.");
    }

    private static int level(Examples examples, int image) {
        return examples.pixels()[image * examples.imageSize() + examples.imageSize() / 2] & 0xFF;
    }

    private static void paint(Path file, int width, int height, int grey, String format) throws IOException {
        Files.createDirectories(file.getParent());
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(new Color(grey, grey, grey));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        assertThat(ImageIO.write(picture, format, file.toFile())).isTrue();
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
