package org.tripletlab.export.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.export.font.PictureText;
import org.tripletlab.render.magnifier.MagnifierControl;
import org.tripletlab.render.magnifier.MagnifierMode;
import org.tripletlab.render.style.Palette;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.render.view.Camera;
import org.tripletlab.render.view.Clouds;
import org.tripletlab.render.view.SphereProjection;

class SpherePictureTest {
    private static List<String> names(int classes) {
        return IntStream.range(0, classes).mapToObj(i -> "class " + i).toList();
    }

    private static SpherePicture picture() {
        return SpherePicture.of(Clouds.clusters(400, 10, 0.1, 1), names(10)).withSize(600, 450, 1);
    }

    private static long count(BufferedImage image, int fromX, int toX, int colour) {
        long count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = fromX; x < toX; x++) {
                if (image.getRGB(x, y) == colour) {
                    count++;
                }
            }
        }
        return count;
    }

    @Test
    void sizeIsUnitsTimesScale() throws IOException {
        BufferedImage image = picture().withSize(500, 400, 3).draw();
        assertThat(image.getWidth()).isEqualTo(1500);
        assertThat(image.getHeight()).isEqualTo(1200);
        assertThat(image.getRGB(0, 0)).isEqualTo(SphereTheme.LIGHT.background());
    }

    @Test
    void legendShowsEveryShownClassInItsColour() throws IOException {
        BitSet hidden = new BitSet();
        hidden.set(3);
        BufferedImage image = picture()
                .withLook(new SphereViewOptions(
                        Camera.HOME, hidden, false, SphereProjection.GLOBE, new MagnifierControl(MagnifierMode.NEVER)))
                .draw();
        int legendFrom = 600 - 110;
        for (int label = 0; label < 10; label++) {
            long pixels = count(image, legendFrom, 600, Palette.colour(label, false));
            if (label == 3) {
                assertThat(pixels).isZero();
            } else {
                assertThat(pixels).as("class %d", label).isGreaterThan(20);
            }
        }
    }

    @Test
    void aClassThatWasNeverTrainedOnHasAnOutlineInTheLegend() throws IOException {
        BitSet unseen = new BitSet();
        unseen.set(3);
        BufferedImage seen = picture().draw();
        SpherePicture marked = picture().withUnseen(unseen);
        BufferedImage without = marked.draw();
        BufferedImage with = marked.withUnseenNote("unseen").draw();
        int red = Palette.colour(3, false);
        assertThat(count(without, 490, 600, red)).isBetween(10L, count(seen, 490, 600, red) * 2 / 3);
        assertThat(count(without, 490, 600, Palette.colour(4, false)))
                .isEqualTo(count(seen, 490, 600, Palette.colour(4, false)));
        int muted = SphereTheme.LIGHT.mutedInk();
        assertThat(count(without, 490, 600, muted)).isZero();
        assertThat(count(with, 470, 600, muted)).isGreaterThan(20);
        assertThat(count(picture().withUnseenNote("unseen").draw(), 470, 600, muted))
                .as("nothing to note")
                .isZero();
    }

    @Test
    void titleAndCaptionAreDrawnAndMoveTheSphereOnly() throws IOException {
        BufferedImage plain = picture().draw();
        BufferedImage titled =
                picture().withText("Title", List.of("Caption", "Second line")).draw();
        int ink = SphereTheme.LIGHT.ink();
        assertThat(count(titled, 30, 80, ink)).isGreaterThan(count(plain, 30, 80, ink) + 20);
    }

    @Test
    void chineseIsDrawnWithTheBundledTypeface() throws IOException {
        PictureText text = PictureText.load();
        for (String own : List.of(
                "锚点 正例 反例 间隔 三元组 坍塌 分离，。：；？！（）《》「」、", "° ′ ≥ ≤ × · … – — “ ” ‘ ’ ↑ ↓ ← → α β λ τ σ θ μ R̄ ∠ ✓ é ü ß")) {
            assertThat(text.isOwn(own)).isTrue();
            for (boolean heavy : new boolean[] {false, true}) {
                assertThat(text.font(heavy, 14).canDisplayUpTo(own)).isNegative();
                assertThat(text.font(heavy, 14).getFamily()).isEqualTo("TripletLab Sans");
            }
        }
    }

    @Test
    void everyWordOfALongCaptionThatFitsIsKept() throws IOException {
        PictureText text = PictureText.load();
        Graphics2D pen = new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB).createGraphics();
        String caption = "One two three four five six seven eight nine ten.";
        List<String> lines = text.wrap(pen, caption, 14, 120, 9);
        assertThat(String.join(" ", lines)).isEqualTo(caption);
        assertThat(lines)
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(text.width(pen, line, false, 14)).isLessThanOrEqualTo(120));
        assertThat(text.wrap(pen, caption, 14, 120, 2))
                .hasSize(2)
                .last()
                .asString()
                .endsWith("…");
        assertThat(text.wrap(pen, "所有的嵌入都在同一个地方，损失停在间隔。", 14, 100, 9)).hasSizeGreaterThan(2);
    }

    @Test
    void manyClassesAndSmallPicturesStillDraw() throws IOException {
        for (int classes : new int[] {1, 47, 300}) {
            BufferedImage image = SpherePicture.of(Clouds.clusters(classes * 2, classes, 0.1, 1), names(classes))
                    .withSize(320, 320, 1)
                    .draw();
            assertThat(image.getWidth()).isEqualTo(320);
        }
    }

    @Test
    void writtenPictureCarriesItsRecipe(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.png");
        picture().withTheme(SphereTheme.DARK).write(file, "{\"seed\":7}");
        assertThat(PngRecipe.read(file)).contains("{\"seed\":7}");
        assertThat(ImageIO.read(file.toFile()).getRGB(1, 1)).isEqualTo(SphereTheme.DARK.background());
    }

    @Test
    void unfitRequestsAreRefusedInWords() {
        List<String> nine = new ArrayList<>(names(9));
        assertThatThrownBy(() -> SpherePicture.of(Clouds.clusters(10, 10, 0.1, 1), nine))
                .hasMessageContaining("10 classes")
                .hasMessageContaining("not 9");
        assertThatThrownBy(() -> picture().withSize(100, 400, 1)).hasMessageContaining("320 to 8000, not 100");
        assertThatThrownBy(() -> picture().withSize(8000, 8000, 8)).hasMessageContaining("64000 × 64000");
    }

    @Test
    void aPictureCanBeAMap() throws IOException {
        SphereViewOptions map = new SphereViewOptions(
                Camera.HOME, new BitSet(), false, SphereProjection.MAP, new MagnifierControl(MagnifierMode.NEVER));
        BufferedImage globe = picture().draw();
        BufferedImage flat = picture().withLook(map).withSize(600, 450, 1).draw();
        for (int label = 0; label < 10; label++) {
            int colour = Palette.colour(label, false);
            assertThat(count(flat, 0, 480, colour))
                    .as("class %d, in full colour", label)
                    .isGreaterThan(50);
        }
        long[] dimmed = new long[10];
        Arrays.setAll(dimmed, label -> count(globe, 0, 480, Palette.colour(label, false)));
        assertThat(Arrays.stream(dimmed).filter(pixels -> pixels < 50)).isNotEmpty();
    }

    @Test
    void aCollapseIsMagnifiedInThePictureIfItIsOnTheScreen() throws IOException {
        SpherePicture collapse =
                SpherePicture.of(Clouds.collapsed(400), names(10)).withSize(600, 450, 1);
        SphereViewOptions magnified = new SphereViewOptions(
                Camera.HOME, new BitSet(), false, SphereProjection.GLOBE, new MagnifierControl(MagnifierMode.AUTO));
        BufferedImage with = collapse.withLook(magnified).draw();
        BufferedImage without = collapse.draw();
        long more = 0;
        for (int label = 0; label < 10; label++) {
            int colour = Palette.colour(label, false);
            more += count(with, 0, 490, colour) - count(without, 0, 490, colour);
        }
        assertThat(more).as("pixels of points in the lens").isGreaterThan(500);
    }
}
