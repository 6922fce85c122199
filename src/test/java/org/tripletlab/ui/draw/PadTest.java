package org.tripletlab.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.Examples;
import org.tripletlab.data.picture.DrawingException;
import org.tripletlab.data.picture.DrawingPreparation;
import org.tripletlab.store.SavedDrawing;

/** Operations on the pad, and the resulting ink. */
class PadTest {
    private final Pad pad = new Pad();

    @Test
    void everythingCanBeTakenBack() {
        stroke(0.2, 0.2, 0.8, 0.8);
        PadContent one = pad.contentProperty().get();
        stroke(0.8, 0.2, 0.2, 0.8);
        PadContent two = pad.contentProperty().get();
        assertThat(two.strokes()).hasSize(2);
        pad.clear();
        assertThat(pad.contentProperty().get().isBlank()).isTrue();
        pad.undo();
        assertThat(pad.contentProperty().get()).isEqualTo(two);
        pad.undo();
        assertThat(pad.contentProperty().get()).isEqualTo(one);
        pad.undo();
        assertThat(pad.contentProperty().get().isBlank()).isTrue();
        assertThat(pad.undoableProperty().get()).isFalse();
        pad.undo();
        assertThat(pad.contentProperty().get().isBlank()).isTrue();
    }

    @Test
    void clearingAnEmptyPadIsNothingToTakeBack() {
        pad.clear();
        assertThat(pad.undoableProperty().get()).isFalse();
    }

    @Test
    void aPictureMakesRoomForAStrokeAndComesBack() {
        PadPicture picture = PadPicture.of(Path.of("three.png"), 1);
        pad.show(PadContent.of(picture));
        assertThat(pad.contentProperty().get().picture()).contains(picture);
        stroke(0.2, 0.2, 0.8, 0.8);
        assertThat(pad.contentProperty().get().picture()).isEmpty();
        pad.undo();
        assertThat(pad.contentProperty().get().picture()).contains(picture);
    }

    @Test
    void whatIsSavedIsShownAgain() {
        stroke(0.2, 0.2, 30, -0.5);
        PadContent drawn = pad.contentProperty().get();
        assertThat(drawn.strokes().get(0).xy())
                .as("no further than what is read again")
                .endsWith(1 + SavedDrawing.REACH, -0.5);
        PadContent again = PadContent.of(drawn.saved().orElseThrow());
        assertThat(again).isEqualTo(drawn);
        assertThat(again.ink()).isEqualTo(drawn.ink());
        assertThat(again.saved()).as("nothing has changed").isEqualTo(drawn.saved());
        assertThat(PadContent.BLANK.saved()).isEmpty();
    }

    @Test
    void aSavedPictureIsPreparedAsItsFileWas(@TempDir Path folder) throws Exception {
        BufferedImage three = new BufferedImage(60, 60, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = three.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 60, 60);
        pen.setColor(Color.BLACK);
        pen.fillRect(25, 8, 7, 44);
        pen.dispose();
        Path file = folder.resolve("one.png");
        ImageIO.write(three, "png", file.toFile());
        DrawingPreparation preparation = DrawingPreparation.like(new Examples(28, 28, new byte[784], new int[1]));
        byte[] before = PadPicture.of(file, 1).preparedBy(preparation);
        PadContent shown = PadContent.of(PadPicture.of(file, 1));
        Files.delete(file);
        PadContent again = PadContent.of(shown.saved().orElseThrow());
        assertThat(again.preparedBy(preparation)).isEqualTo(before);
        PadContent pasted = PadContent.of(PadPicture.of(three));
        assertThat(PadContent.of(pasted.saved().orElseThrow()).preparedBy(preparation))
                .isEqualTo(before);
    }

    @Test
    void aTremblingPointerAddsNoPlaces() {
        pad.begin(0.5, 0.5, 0.1);
        for (int i = 0; i < 50; i++) {
            pad.drawTo(0.5 + 0.001 * (i % 2), 0.5);
        }
        pad.end();
        assertThat(pad.contentProperty().get().strokes().get(0).xy()).hasSize(2);
        pad.drawTo(0.9, 0.9);
        assertThat(pad.contentProperty().get().strokes().get(0).xy())
                .as("the brush is lifted")
                .hasSize(2);
    }

    @Test
    void aTouchLeavesADotAsWideAsTheBrush() {
        byte[] ink = content(new PadStroke(0.1, new double[] {0.5, 0.5})).ink();
        double area = 0;
        for (byte level : ink) {
            area += (level & 0xFF) / 255.0;
        }
        double radius = 0.05 * PadContent.SIDE;
        assertThat(area).isCloseTo(Math.PI * radius * radius, within(0.05 * Math.PI * radius * radius));
        assertThat(at(ink, 0.5, 0.5)).isEqualTo(255);
    }

    @Test
    void aStrokeIsAStraightLineWhereItsPlacesAreAndRoundWhereTheyTurn() {
        byte[] straight = content(new PadStroke(0.06, new double[] {0.1, 0.5, 0.3, 0.5, 0.6, 0.5, 0.9, 0.5}))
                .ink();
        for (double x = 0.1; x <= 0.9; x += 0.05) {
            assertThat(at(straight, x, 0.5)).isEqualTo(255);
            assertThat(at(straight, x, 0.56)).isZero();
        }
        byte[] corner = content(new PadStroke(0.06, new double[] {0.1, 0.9, 0.5, 0.1, 0.9, 0.9}))
                .ink();
        assertThat(at(corner, 0.1, 0.9)).isEqualTo(255);
        assertThat(at(corner, 0.9, 0.9)).isEqualTo(255);
        assertThat(at(corner, 0.5, 0.1)).as("the curve cuts the corner").isZero();
    }

    @Test
    void aDotIsRefusedAndALineIsNot() throws DatasetException {
        DrawingPreparation preparation = DrawingPreparation.like(new Examples(28, 28, new byte[784], new int[1]));
        PadContent dot = content(new PadStroke(0.1, new double[] {0.5, 0.5, 0.51, 0.52}));
        assertThatThrownBy(() -> dot.preparedBy(preparation))
                .isInstanceOfSatisfying(
                        DrawingException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(DrawingException.Fault.SPOT));
        PadContent line = content(new PadStroke(0.1, new double[] {0.5, 0.2, 0.5, 0.8}));
        assertThat(line.preparedBy(preparation)).hasSize(784);
    }

    @Test
    void halfABlendIsTheMeanOfBothImages() {
        byte[] from = {0, (byte) 255, 100, 10};
        byte[] to = {(byte) 255, 0, (byte) 200, 10};
        assertThat(NudgePath.blend(from, to, 0)).isEqualTo(from);
        assertThat(NudgePath.blend(from, to, 1)).isEqualTo(to);
        assertThat(NudgePath.blend(from, to, 0.5)).containsExactly(128, 128, 150, 10);
    }

    @Test
    void tinyAmountsKeepTheirDigits() {
        assertThat(List.of(0.0, 45.678, 4.5678, 0.45678, 0.0045678, 4.5678e-5, 4.5678e-8, Double.NaN))
                .extracting(AngleFormat::of)
                .containsExactly("0", "45.7", "4.57", "0.46", "0.0046", "0.000046", "< 0.000001", "–");
    }

    private void stroke(double... xy) {
        pad.begin(xy[0], xy[1], 0.1);
        for (int i = 2; i < xy.length; i += 2) {
            pad.drawTo(xy[i], xy[i + 1]);
        }
        pad.end();
    }

    private static PadContent content(PadStroke... strokes) {
        return new PadContent(Arrays.asList(strokes), Optional.empty());
    }

    private static int at(byte[] ink, double x, double y) {
        int row = (int) (y * PadContent.SIDE);
        int column = (int) (x * PadContent.SIDE);
        return ink[row * PadContent.SIDE + column] & 0xFF;
    }
}
