package org.tripletlab.export.animation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.Slow;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.PixelSize;
import org.tripletlab.export.RecipeLine;
import org.tripletlab.export.animation.frame.Animation;
import org.tripletlab.export.animation.frame.AnimationOptions;
import org.tripletlab.export.animation.frame.FilmedRuns;
import org.tripletlab.io.AtomicFile;
import org.tripletlab.render.style.SphereTheme;

/** A film is read again by the JDK's reader, and laid together as a player does. */
@Slow
class GifAnimationTest {
    private static final String IMAGE = "javax_imageio_gif_image_1.0";
    private static final AnimationOptions SMALL =
            AnimationOptions.DEFAULT.withSize(new PixelSize(320, 300)).withTime(23, 30, 1);

    private static List<LaneRecord> race;

    @TempDir
    private Path folder;

    @BeforeAll
    static void train() throws InterruptedException {
        race = FilmedRuns.lanes(FilmedRuns.SMALL, FilmedRuns.SMALL.with(Parameters.MINER, "hardest-negative"));
    }

    /** A frame as it is in the file. */
    private record Part(BufferedImage image, int left, int top, int hundredths, boolean ownPalette, byte[] repeat) {}

    @Test
    void playersSeeWhatWasDrawn() throws Exception {
        for (SphereTheme theme : List.of(SphereTheme.LIGHT, SphereTheme.DARK)) {
            AnimationOptions options = SMALL.withTheme(theme);
            Path file = folder.resolve("film.gif");
            GifAnimation.write(race, options, file, ExportProgress.NONE);
            List<Part> parts = read(file);
            assertThat(parts).hasSize(23);
            Animation animation = new Animation(race, options);
            BufferedImage screen = new BufferedImage(320, 300, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = screen.createGraphics();
            for (int frame = 0; frame < parts.size(); frame++) {
                Part part = parts.get(frame);
                pen.drawImage(part.image(), part.left(), part.top(), null);
                int[] shown = screen.getRGB(0, 0, 320, 300, null, 0, 320);
                int[] drawn = animation.draw(frame);
                double sum = 0;
                int worst = 0;
                for (int i = 0; i < drawn.length; i++) {
                    for (int shift = 0; shift <= 16; shift += 8) {
                        int off = Math.abs((shown[i] >> shift & 0xFF) - (drawn[i] >> shift & 0xFF));
                        sum += off;
                        worst = Math.max(worst, off);
                    }
                }
                assertThat(sum / drawn.length / 3)
                        .as("mean error of frame %d", frame)
                        .isLessThan(2);
                assertThat(worst).as("largest error of frame %d", frame).isLessThan(72);
                assertThat(shown[2] & 0xFFFFFF).as("the ground is exact").isEqualTo(theme.background() & 0xFFFFFF);
            }
        }
    }

    @Test
    void onePaletteTimesOfTheirOwnAndWithoutEnd() throws Exception {
        Path file = folder.resolve("film.gif");
        GifAnimation.write(race, SMALL, file, ExportProgress.NONE);
        List<Part> parts = read(file);
        assertThat(parts).noneMatch(Part::ownPalette);
        assertThat(parts.get(0).repeat()).containsExactly(1, 0, 0);
        // 30 frames a second in hundredths: 3, 4, 3 and again; the last stays a second longer.
        assertThat(parts.stream().map(Part::hundredths)).startsWith(3, 4, 3, 3, 4, 3);
        assertThat(parts.stream().mapToInt(Part::hundredths).sum()).isEqualTo(77 + 100);
        assertThat(parts.get(0).image().getWidth()).isEqualTo(320);
        assertThat(parts.subList(1, parts.size())).anyMatch(part -> part.image().getHeight() < 290);
    }

    @Test
    void carriesTheRecipeOfEveryLane() throws Exception {
        Path file = folder.resolve("film.gif");
        GifAnimation.write(race, SMALL, file, ExportProgress.NONE);
        String recipe = comment(file);
        assertThat(recipe.lines()).hasSize(2);
        assertThat(recipe.lines().toList().get(0)).startsWith("A: ").contains(" × ", " · seed ", "TripletLab ");
        assertThat(recipe.lines().toList().get(1)).startsWith("B: ").contains("hardest-negative");
        assertThat(recipe).isEqualTo(RecipeLine.of(race));
        // Longer than one sub-block of the format, which has 255 bytes.
        assertThat(recipe.length()).isGreaterThan(255);
    }

    @Test
    void aLaneThatStandsStillTakesHardlyAnyRoom() throws Exception {
        Path file = folder.resolve("film.gif");
        AnimationOptions last = SMALL.withSteps(OptionalInt.of(100), OptionalInt.of(100));
        GifAnimation.write(race.subList(0, 1), last.withTime(1, 20, 0), file, ExportProgress.NONE);
        long one = Files.size(file);
        GifAnimation.write(race.subList(0, 1), last.withTime(40, 20, 0), file, ExportProgress.NONE);
        assertThat(read(file)).hasSize(40);
        assertThat(Files.size(file) - one).isLessThan(39 * 420);
    }

    @Test
    void whoStopsItKeepsTheOldFile() throws Exception {
        Path file = folder.resolve("film.gif");
        Files.writeString(file, "old");
        List<Double> heard = new ArrayList<>();
        assertThatThrownBy(() -> GifAnimation.write(race, SMALL, file, share -> {
                    heard.add(share);
                    if (share > 0.6) {
                        throw new CancellationException();
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(heard).isSorted().first().isEqualTo(0.0);
        assertThat(file).hasContent("old");
        assertThat(files()).containsExactly(file);
    }

    @Test
    void aFullDiskLeavesNothing() throws Exception {
        Path file = folder.resolve("film.gif");
        Animation animation = new Animation(race, SMALL);
        assertThatThrownBy(() -> AtomicFile.write(
                        file,
                        out -> GifAnimation.write(animation, SMALL, new FullDisk(out, 30_000), ExportProgress.NONE)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the disk is full");
        assertThat(files()).isEmpty();
    }

    @Test
    void moreFramesASecondThanAGifCanShowAreRefused() {
        assertThatThrownBy(() -> GifAnimation.write(
                        race, SMALL.withTime(10, 60, 0), folder.resolve("film.gif"), ExportProgress.NONE))
                .hasMessage("A GIF shows at most 50 frames a second, not 60. Choose fewer, or MP4.");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    private static List<Part> read(Path file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            List<Part> parts = new ArrayList<>();
            for (int i = 0; i < reader.getNumImages(true); i++) {
                IIOMetadata about = reader.getImageMetadata(i);
                IIOMetadataNode root = (IIOMetadataNode) about.getAsTree(IMAGE);
                IIOMetadataNode place = node(root, "ImageDescriptor");
                IIOMetadataNode repeat = node(root, "ApplicationExtension");
                parts.add(new Part(
                        reader.read(i),
                        number(place, "imageLeftPosition"),
                        number(place, "imageTopPosition"),
                        number(node(root, "GraphicControlExtension"), "delayTime"),
                        node(root, "LocalColorTable") != null,
                        repeat == null ? new byte[0] : (byte[]) repeat.getUserObject()));
            }
            return parts;
        } finally {
            reader.dispose();
        }
    }

    private static String comment(Path file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree(IMAGE);
            String value = node(root, "CommentExtension").getAttribute("value");
            return new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        } finally {
            reader.dispose();
        }
    }

    private static IIOMetadataNode node(IIOMetadataNode root, String name) {
        return (IIOMetadataNode) root.getElementsByTagName(name).item(0);
    }

    private static int number(IIOMetadataNode node, String attribute) {
        return Integer.parseInt(node.getAttribute(attribute));
    }

    /** Takes some bytes and then no more, as a disk does. */
    private static final class FullDisk extends OutputStream {
        private final OutputStream out;
        private int room;

        FullDisk(OutputStream out, int room) {
            this.out = out;
            this.room = room;
        }

        @Override
        public void write(int one) throws IOException {
            room--;
            if (room < 0) {
                throw new IOException("No space left on device");
            }
            out.write(one);
        }
    }
}
