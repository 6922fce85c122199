package org.tripletlab.data.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tripletlab.Slow;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.Examples;
import org.tripletlab.data.digits.BundledDigits;
import org.tripletlab.data.digits.DrawnDigits;
import org.tripletlab.text.Translation;

@Slow
class DrawingPreparationTest {
    private static final int SIDE = DrawnDigits.SIDE;

    private static Examples digits;

    @TempDir
    private Path folder;

    @BeforeAll
    static void openDigits() throws DatasetException {
        digits = new BundledDigits().read().test();
    }

    @Test
    void digitsThatArePreparedComeOutUnchanged() throws DrawingException {
        DrawingPreparation preparation = DrawingPreparation.like(digits);
        assertThat(preparation.preparesDigits()).isTrue();
        for (int i = 0; i < digits.count(); i++) {
            assertThat(preparation.drawing(image(i), 28, 28)).isEqualTo(image(i));
        }
    }

    @Test
    void aDrawingComesOutAsADigitWhereverAndHoweverLargeItIs() throws DrawingException {
        DrawingPreparation preparation = DrawingPreparation.like(digits);
        for (int i = 0; i < 60; i++) {
            byte[] prepared = preparation.drawing(DrawnDigits.drawing(i), SIDE, SIDE);
            InkPicture picture = InkPicture.of(prepared, 28, 28);
            assertThat(DrawingPreparation.isPreparedDigit(picture)).isTrue();
            // Once is enough.
            assertThat(preparation.drawing(prepared, 28, 28)).isEqualTo(prepared);
        }
    }

    @ParameterizedTest
    @CsvSource({"png, 0, 255", "png, 255, 0", "png, 250, 40", "png, 20, 180", "bmp, 255, 0"})
    void aPictureIsTheDrawingWhateverItsPaper(String format, int paper, int ink) throws IOException {
        DrawingPreparation preparation = DrawingPreparation.like(digits);
        for (int i = 0; i < 10; i++) {
            byte[] drawing = DrawnDigits.drawing(i);
            Path file = save(drawing, SIDE, paper, ink, format);
            byte[] shown = preparation.picture(file);
            byte[] drawn = preparation.drawing(drawing, SIDE, SIDE);
            for (int p = 0; p < shown.length; p++) {
                // What is darker than full by contrast alone is not stretched any further.
                double strength = Math.abs(ink - paper) < 200 ? 1 : Math.abs(ink - paper) / 255.0;
                assertThat((double) (shown[p] & 0xFF)).isCloseTo((drawn[p] & 0xFF) * strength, within(30.0));
            }
            assertThat(DrawingPreparation.isPreparedDigit(InkPicture.of(shown, 28, 28)))
                    .isTrue();
        }
    }

    @Test
    void theGrainOfPaperIsNoInk() throws IOException {
        DrawingPreparation preparation = DrawingPreparation.like(digits);
        byte[] drawing = DrawnDigits.drawing(4);
        BufferedImage photograph = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < drawing.length; i++) {
            int grain = i * 31 % 13;
            int level = (drawing[i] == 0 ? 205 : 70) + grain;
            photograph.getRaster().setSample(i % SIDE, i / SIDE, 0, level);
        }
        Path file = folder.resolve("photograph.png");
        ImageIO.write(photograph, "png", file.toFile());
        byte[] shown = preparation.picture(file);
        byte[] drawn = preparation.drawing(drawing, SIDE, SIDE);
        for (int p = 0; p < shown.length; p++) {
            assertThat(shown[p] & 0xFF).isCloseTo(drawn[p] & 0xFF, within(30));
        }
    }

    @Test
    void tooLittleInkIsSaid() throws IOException {
        DrawingPreparation preparation = DrawingPreparation.like(digits);
        byte[] pad = new byte[200 * 200];
        assertFault(preparation, pad, DrawingException.Fault.EMPTY, "The drawing is empty");
        pad[5000] = (byte) 20;
        assertFault(preparation, pad, DrawingException.Fault.EMPTY, "The drawing is empty");
        pad[5000] = (byte) 255;
        assertFault(
                preparation,
                pad,
                DrawingException.Fault.NEARLY_EMPTY,
                "The drawing is nearly empty: its ink covers 1×1 of 200×200 pixels, but must be at least 6 pixels long. Draw it"
                        + " larger.");
        for (int i = 0; i < pad.length; i++) {
            pad[i] = (byte) (Math.hypot(i / 200 - 90, i % 200 - 70) < 15 ? 255 : 0);
        }
        assertFault(preparation, pad, DrawingException.Fault.SPOT, "a solid blob");
        Path white = save(new byte[50 * 50], 50, 255, 0, "png");
        assertThatThrownBy(() -> preparation.picture(white))
                .isInstanceOf(DrawingException.class)
                .hasMessageContaining("picture.png is empty");
    }

    @Test
    void aBarIsADigitAndASpotIsNot() throws DrawingException {
        byte[] bar = new byte[100 * 100];
        for (int y = 20; y < 80; y++) {
            Arrays.fill(bar, y * 100 + 40, y * 100 + 52, (byte) 255);
        }
        assertThat(DrawingPreparation.like(digits).drawing(bar, 100, 100)).hasSize(784);
    }

    @Test
    void elsewhereTheWholeDrawingIsFittedOntoThePaperOfTheImages() throws IOException {
        byte[] drawing = new byte[60 * 30];
        for (int y = 20; y < 40; y++) {
            Arrays.fill(drawing, y * 30, y * 30 + 15, (byte) 255);
        }
        Examples darkPaper = squares(0, 200);
        Examples lightPaper = squares(255, 40);
        DrawingPreparation dark = DrawingPreparation.like(darkPaper);
        DrawingPreparation light = DrawingPreparation.like(lightPaper);
        assertThat(dark.preparesDigits()).isFalse();
        assertThat(dark.height()).isEqualTo(18);
        assertThat(dark.width()).isEqualTo(24);
        // 60×30 fit into 18×24 as 18×9; what is drawn is in the middle rows of the columns from 8 on.
        byte[] onDark = dark.drawing(drawing, 60, 30);
        assertThat(onDark[9 * 24 + 9] & 0xFF).isEqualTo(255);
        assertThat(onDark[2 * 24 + 9] & 0xFF).isZero();
        byte[] onLight = light.drawing(drawing, 60, 30);
        assertThat(onLight[9 * 24 + 9] & 0xFF).isZero();
        assertThat(onLight[2 * 24 + 9] & 0xFF).isEqualTo(255);

        Path blackOnWhite = save(square(60), 60, 255, 0, "png");
        Path whiteOnBlack = save(square(60), 60, 0, 255, "bmp");
        for (Path file : new Path[] {blackOnWhite, whiteOnBlack}) {
            assertThat(dark.picture(file)[9 * 24 + 12] & 0xFF).isEqualTo(255);
            assertThat(light.picture(file)[9 * 24 + 12] & 0xFF).isZero();
        }
    }

    @Test
    void photographsAreFittedAsTheyAre() throws IOException {
        byte[] pixels = new byte[40 * 16 * 16];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i * 73 % 256);
        }
        DrawingPreparation preparation = DrawingPreparation.like(new Examples(16, 16, pixels, new int[40]));
        for (int[] levels : new int[][] {{30, 200}, {220, 60}}) {
            Path file = save(square(64), 64, levels[0], levels[1], "png");
            byte[] shown = preparation.picture(file);
            assertThat(shown).isEqualTo(PictureReader.readFitted(file, 16, 16));
            assertThat(shown[0] & 0xFF).isEqualTo(levels[0]);
            assertThat(shown[8 * 16 + 8] & 0xFF).isEqualTo(levels[1]);
        }
    }

    @Test
    void whatIsNoPictureIsSaidAndAVeryLongOneTakesNoTime() throws IOException {
        DrawingPreparation preparation = DrawingPreparation.like(digits);
        Path text = Files.writeString(folder.resolve("letter.png"), "Dear teacher,");
        assertThatThrownBy(() -> preparation.picture(text))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("letter.png is not a supported picture");
        assertThatThrownBy(() -> preparation.picture(folder))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("is a folder, but a picture was expected");
        assertThatThrownBy(() -> preparation.picture(folder.resolve("gone.png")))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("gone.png does not exist");
        BufferedImage line = new BufferedImage(20_000, 10, BufferedImage.TYPE_BYTE_GRAY);
        for (int x = 2000; x < 18_000; x++) {
            line.getRaster().setSample(x, 5, 0, 255);
            line.getRaster().setSample(x, 6, 0, 255);
        }
        Path file = folder.resolve("line.png");
        ImageIO.write(line, "png", file.toFile());
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThatThrownBy(() -> preparation.picture(file))
                        .isInstanceOf(DrawingException.class)
                        .hasMessageContaining("line.png has such thin lines"));
    }

    private static void assertFault(
            DrawingPreparation preparation, byte[] pad, DrawingException.Fault fault, String sentence) {
        assertThatThrownBy(() -> preparation.drawing(pad, 200, 200))
                .isInstanceOfSatisfying(DrawingException.class, refused -> {
                    assertThat(refused.fault()).isEqualTo(fault);
                    Translation.requireChinese(refused.message());
                })
                .hasMessageContaining(sentence);
    }

    private static byte[] image(int index) {
        return Arrays.copyOfRange(digits.pixels(), index * 784, (index + 1) * 784);
    }

    /** Twenty images of 18×24 with a block in the middle. */
    private static Examples squares(int paper, int ink) {
        byte[] pixels = new byte[20 * 18 * 24];
        for (int i = 0; i < pixels.length; i++) {
            int row = i % (18 * 24) / 24;
            int column = i % 24;
            pixels[i] = (byte) (row > 4 && row < 12 && column > 6 && column < 16 ? ink : paper);
        }
        return new Examples(18, 24, pixels, new int[20]);
    }

    private static byte[] square(int side) {
        byte[] drawing = new byte[side * side];
        for (int i = 0; i < drawing.length; i++) {
            int row = i / side;
            int column = i % side;
            drawing[i] = (byte) (Math.max(Math.abs(2 * row - side), Math.abs(2 * column - side)) < side / 2 ? 255 : 0);
        }
        return drawing;
    }

    private Path save(byte[] drawing, int side, int paper, int ink, String format) throws IOException {
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < drawing.length; i++) {
            picture.getRaster().setSample(i % side, i / side, 0, drawing[i] == 0 ? paper : ink);
        }
        Path file = folder.resolve("picture." + format);
        assertThat(ImageIO.write(picture, format, file.toFile())).isTrue();
        return file;
    }
}
