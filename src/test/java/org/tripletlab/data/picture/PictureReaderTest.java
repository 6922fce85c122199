package org.tripletlab.data.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripletlab.data.DatasetException;
import org.tripletlab.text.Translation;

class PictureReaderTest {
    private static final int SIDE = 8;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "'P5\n# by hand\n8 8\n# twice\n255\n', 100, 100",
        "'P5 8 8 15\n', 5, 85",
        "'P2\n# in digits\n8 8\n255\n', '100 ', 100",
        "'P2\n8 8\n1000\n', '200 ', 51",
        "'P6\n# in colour\n8 8\n255\n', 100, 100",
        "'P3\n8 8\n# in digits\n255\n', '100 100 100 ', 100",
    })
    void readsPortableMapsOfEveryKind(String header, String value, int level) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
        boolean digits = header.startsWith("P2") || header.startsWith("P3");
        for (int i = 0; i < (header.startsWith("P6") ? 192 : 64); i++) {
            if (digits) {
                bytes.writeBytes(value.getBytes(StandardCharsets.US_ASCII));
            } else {
                bytes.write(Integer.parseInt(value));
            }
        }
        assertThat(centre(write("map.pnm", bytes.toByteArray()))).isEqualTo(level);
    }

    @Test
    void readsGreyOfSixteenBits() throws IOException {
        BufferedImage picture = new BufferedImage(10, 10, BufferedImage.TYPE_USHORT_GRAY);
        fill(picture.getRaster(), 100 * 257);
        assertThat(centre(save(picture, "png"))).isEqualTo(100);
        byte[] header = "P5 10 10 65535\n".getBytes(StandardCharsets.US_ASCII);
        byte[] map = Arrays.copyOf(header, header.length + 200);
        Arrays.fill(map, header.length, map.length, (byte) 100);
        assertThat(centre(write("sixteen.pgm", map))).isEqualTo(100);
    }

    @Test
    void readsPalettesAndTheWhitePaperBehindThem() throws IOException {
        byte[] grey = {10, 100, (byte) 200};
        IndexColorModel palette = new IndexColorModel(2, 3, grey, grey, grey, 2);
        for (int[] indexAndLevel : new int[][] {{0, 10}, {1, 100}, {2, 255}}) {
            BufferedImage picture = new BufferedImage(10, 10, BufferedImage.TYPE_BYTE_INDEXED, palette);
            fill(picture.getRaster(), indexAndLevel[0]);
            assertThat(centre(save(picture, "png"))).isEqualTo(indexAndLevel[1]);
            assertThat(centre(save(picture, "gif"))).isEqualTo(indexAndLevel[1]);
        }
    }

    @Test
    void transparentPicturesLieOnWhitePaper() throws IOException {
        BufferedImage colours = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);
        fill(colours.getRaster(), 0, 0, 0, 0);
        assertThat(centre(save(colours, "png"))).isEqualTo(255);
        fill(colours.getRaster(), 0, 0, 0, 128);
        assertThat(centre(save(colours, "png"))).isEqualTo(127);
        ComponentColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY),
                true,
                false,
                Transparency.TRANSLUCENT,
                DataBuffer.TYPE_BYTE);
        WritableRaster raster = model.createCompatibleWritableRaster(10, 10);
        BufferedImage grey = new BufferedImage(model, raster, false, null);
        fill(raster, 100, 255);
        assertThat(centre(save(grey, "png"))).isEqualTo(100);
        fill(raster, 100, 0);
        assertThat(centre(save(grey, "png"))).isEqualTo(255);
    }

    /** Adobe's programs store 255 minus the ink; the first number of YCCK is then how much of all three colours there is. */
    @ParameterizedTest
    @CsvSource({
        // No ink, half of black, all of black, and much cyan.
        "0, 255, 255, 255, 255, 245, 255",
        "0, 255, 255, 255, 128,  70, 190",
        "0, 255, 255, 255,   0,   0,  60",
        "0,  50, 255, 255, 255, 100, 220",
        "2,   0, 128, 128, 255, 245, 255",
        "2,   0, 128, 128, 128,  70, 190",
        "2,   0, 128, 128,   0,   0,  60",
        "2, 255, 128, 128, 255,   0,  90",
    })
    void readsTheInksOfPrinters(int transform, int a, int b, int c, int k, int least, int most) throws IOException {
        WritableRaster inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null);
        fill(inks, a, b, c, k);
        byte[] jpeg = JpegFixture.withAdobe(JpegFixture.of(inks), transform);
        assertThat(centre(write("inks.jpg", jpeg))).isBetween(least, most);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 0", "2, 0, 1", "3, 1, 1", "4, 1, 0", "5, 0, 0", "6, 0, 1", "7, 1, 1", "8, 1, 0"})
    void turnsWhatTheCameraStoredSideways(int orientation, int bottom, int right) throws IOException {
        // Black where the stored picture begins; Exif says which corner of the scene that is.
        BufferedImage picture = new BufferedImage(64, 32, BufferedImage.TYPE_BYTE_GRAY);
        fill(picture.getRaster(), 255);
        for (int y = 0; y < 16; y++) {
            for (int x = 0; x < 32; x++) {
                picture.getRaster().setSample(x, y, 0, 0);
            }
        }
        byte[] jpeg = JpegFixture.withOrientation(JpegFixture.of(picture), orientation);
        byte[] square = PictureReader.readFitted(write("turned.jpg", jpeg), SIDE, SIDE);
        // Two pixels from the corner the scene, twice as wide as high or as high as wide, is inside the square.
        for (int y : new int[] {2, 5}) {
            for (int x : new int[] {2, 5}) {
                boolean corner = (y > 3) == (bottom == 1) && (x > 3) == (right == 1);
                assertThat(square[y * SIDE + x] & 0xFF)
                        .as("row %d, column %d", y, x)
                        .isBetween(corner ? 0 : 240, corner ? 15 : 255);
            }
        }
        // The longer side: black reaches the edge of the square along it.
        boolean upended = orientation > 4;
        int edge = upended ? bottom * 7 * SIDE + 2 + 3 * right : (2 + 3 * bottom) * SIDE + right * 7;
        assertThat(square[edge] & 0xFF).isLessThan(15);
    }

    @Test
    void readsAVeryLongPictureWithoutDelay() throws IOException {
        BufferedImage picture = new BufferedImage(20_000, 10, BufferedImage.TYPE_BYTE_GRAY);
        for (int x = 0; x < 20_000; x++) {
            for (int y = 0; y < 10; y++) {
                picture.getRaster().setSample(x, y, 0, y == 0 || y == 9 ? 0 : 255);
            }
        }
        Path file = save(picture, "png");
        byte[] square =
                assertTimeoutPreemptively(Duration.ofSeconds(5), () -> PictureReader.readFitted(file, 100, 100));
        // A pixel of the square is 200 high, eight of them white; the rest is as black as the border.
        assertThat(square[49 * 100 + 50] & 0xFF).isEqualTo(5);
        assertThat(square[10 * 100 + 50] & 0xFF).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // PNG: signature, then IHDR with 60000 × 60000, 8 bits, grey.
                "89504e470d0a1a0a 0000000d49484452 0000ea60 0000ea60 0800000000 00000000",
                // GIF: logical screen, then the descriptor of an image.
                "474946383961 60ea60ea 000000 2c00000000 60ea60ea 00 02 00 3b",
                // BMP: file header, then 10000 × 6000, 24 bits, and a length to match.
                "424d 3695ba0a 00000000 36000000 28000000 10270000 70170000 0100 1800"
                        + "000000000000000000000000000000000000000000000000",
                // JPEG: SOF0 with one component, then the end.
                "ffd8 ffe000104a46494600010100000100010000 ffc0000b08 ea60 ea60 01 011100 ffda0008 01 0100 003f00 ffd9",
                // PGM: P5 60000 60000 255.
                "5035 0a 3630303030 20 3630303030 0a 323535 0a"
            })
    void aSmallFileThatPromisesAHugePictureIsRefusedByItsHeader(String bytes) throws IOException {
        Path file = write("bomb", HexFormat.of().parseHex(bytes.replace(" ", "")));
        assertThatThrownBy(() -> PictureReader.readFitted(file, SIDE, SIDE))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageMatching(
                        ".*bomb has (60000×60000|10000×6000) pixels, but at most 50,000,000 are supported\\. .*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp", "pgm"})
    void aPictureThatIsCutOffIsRefused(String format) throws IOException {
        BufferedImage picture = new BufferedImage(90, 90, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 8100; i++) {
            picture.getRaster().setSample(i % 90, i / 90, 0, i * 37 % 256);
        }
        Path whole = save(picture, format);
        assertThat(PictureReader.readFitted(whole, SIDE, SIDE)).hasSize(64);
        byte[] bytes = Files.readAllBytes(whole);
        Path half = write("half." + format, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> PictureReader.readFitted(half, SIDE, SIDE))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageMatching(".*half\\." + format + " is (truncated|damaged).*");
    }

    @Test
    void whatIsNoPictureIsSaid() throws IOException {
        assertThatThrownBy(() -> PictureReader.readFitted(write("nothing.png", new byte[0]), SIDE, SIDE))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("nothing.png is empty (0 bytes)");
        Path text = write("text.png", "Dear teacher,\n".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> PictureReader.readFitted(text, SIDE, SIDE))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("text.png is not a supported picture");
        assertThatThrownBy(() -> PictureReader.readFitted(folder.resolve("gone.png"), SIDE, SIDE))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("gone.png");
    }

    private static int centre(Path file) throws DatasetException {
        return PictureReader.readFitted(file, SIDE, SIDE)[SIDE * SIDE / 2 + SIDE / 2] & 0xFF;
    }

    private static void fill(WritableRaster raster, int... samples) {
        for (int y = 0; y < raster.getHeight(); y++) {
            for (int x = 0; x < raster.getWidth(); x++) {
                raster.setPixel(x, y, samples);
            }
        }
    }

    private Path save(BufferedImage picture, String format) throws IOException {
        Path file = folder.resolve("picture." + format);
        assertThat(ImageIO.write(picture, format, file.toFile())).isTrue();
        return file;
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
