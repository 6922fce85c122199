package org.tripletlab.export.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tripletlab.Slow;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.PixelSize;
import org.tripletlab.export.TrainedLane;

/** Previews of pictures, and what their pixels show. */
@Slow
class PicturePreviewTest {
    private static List<LaneRecord> lanes;

    @TempDir
    private Path folder;

    @BeforeAll
    static void train() {
        lanes = List.of(
                TrainedLane.of('A', TrainedLane.SPEC.with(Parameters.MINER, "hardest-negative")),
                TrainedLane.of('B', TrainedLane.SPEC.with(Parameters.MINER, "semi-hard-hardest")));
    }

    @ParameterizedTest
    @EnumSource(PictureKind.class)
    void aPreviewIsThePictureInFewerPixels(PictureKind kind) throws Exception {
        Path file = folder.resolve("picture.png");
        PictureRequest request = PictureRequest.of(kind, PictureFormat.PNG).withSize(500, 0);
        Pictures.write(lanes, request, file, ExportProgress.NONE);
        BufferedImage written = ImageIO.read(file.toFile());
        PixelSize whole = new PixelSize(written.getWidth(), written.getHeight());

        PicturePreview same = Pictures.preview(lanes, request, new PixelSize(4000, 4000));
        PicturePreview small = Pictures.preview(lanes, request, new PixelSize(200, 5000));

        assertThat(List.of(same.size(), same.whole(), small.whole())).containsOnly(whole);
        assertThat(same.argb()).isEqualTo(written.getRGB(0, 0, whole.width(), whole.height(), null, 0, whole.width()));
        assertThat(small.size().width()).isEqualTo(200);
        assertThat((double) small.size().height() / small.size().width())
                .isCloseTo((double) whole.height() / whole.width(), within(0.01));
        assertThat(Arrays.stream(small.argb()).distinct().count()).isGreaterThan(20);
    }

    @Test
    void aPreviewOfATransparentPictureHasNothingBehindIt() throws Exception {
        PictureRequest request = PictureRequest.of(PictureKind.SPHERE, PictureFormat.SVG)
                .withSize(8000, 8000)
                .withGround(true, false);

        PicturePreview preview = Pictures.preview(lanes, request, new PixelSize(300, 200));

        assertThat(preview.ground().transparent()).isTrue();
        assertThat(preview.size()).isEqualTo(new PixelSize(200, 200));
        assertThat(preview.argb()[0] >>> 24).isZero();
    }

    @Test
    void lanesWithOneExperimentHaveTheSamePixelsAndCurves() throws IOException {
        LaneRecord twin = TrainedLane.of('B', TrainedLane.SPEC.with(Parameters.MINER, "hardest-negative"));
        PictureRequest request =
                PictureRequest.of(PictureKind.SPHERE, PictureFormat.PNG).withSize(400, 0);
        PixelSize room = new PixelSize(400, 400);
        // A picture of one lane has no letter.
        assertThat(Pictures.preview(List.of(twin), request, room).argb())
                .isEqualTo(
                        Pictures.preview(List.of(lanes.get(0)), request, room).argb())
                .isNotEqualTo(
                        Pictures.preview(List.of(lanes.get(1)), request, room).argb());
        for (ChartPanel panel : ChartPanel.ALL) {
            assertThat(panel.curve(twin, 40).values())
                    .isEqualTo(panel.curve(lanes.get(0), 40).values());
        }
    }
}
