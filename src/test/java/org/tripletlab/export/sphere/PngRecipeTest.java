package org.tripletlab.export.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.text.Translation;
import org.w3c.dom.NodeList;

class PngRecipeTest {
    private static final String RECIPE = "{\"title\":\"半困难 R̄ ≥ 0.99\",\"seed\":0}";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void writePicture() throws IOException {
        file = folder.resolve("sphere.png");
        BufferedImage picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(7, 9, 0x123456);
        PngRecipe.write(picture, RECIPE, file);
    }

    @Test
    void recipeAndPixelsComeBack() throws IOException {
        assertThat(PngRecipe.read(file)).contains(RECIPE);
        BufferedImage picture = ImageIO.read(file.toFile());
        assertThat(picture.getRGB(7, 9)).isEqualTo(0xFF123456);
        assertThat(picture.getWidth()).isEqualTo(40);
    }

    @Test
    void anotherProgramFindsTheRecipeToo() throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            IIOMetadata metadata = reader.getImageMetadata(0);
            NodeList entries = ((org.w3c.dom.Element) metadata.getAsTree("javax_imageio_png_1.0"))
                    .getElementsByTagName("iTXtEntry");
            assertThat(entries.getLength()).isEqualTo(1);
            assertThat(entries.item(0).getAttributes().getNamedItem("keyword").getNodeValue())
                    .isEqualTo("tripletlab");
            assertThat(entries.item(0).getAttributes().getNamedItem("text").getNodeValue())
                    .isEqualTo(RECIPE);
        } finally {
            reader.dispose();
        }
    }

    @Test
    void pictureWithoutRecipeGivesNothing() throws IOException {
        Path plain = folder.resolve("plain.png");
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", plain.toFile());
        assertThat(PngRecipe.read(plain)).isEmpty();
    }

    @Test
    void everyTruncationIsNamedOrStillWhole() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Path cut = folder.resolve("cut.png");
            Files.write(cut, Arrays.copyOf(whole, length));
            try {
                assertThat(PngRecipe.read(cut)).contains(RECIPE);
            } catch (IOException e) {
                assertThat(e).hasMessageMatching("(?s).*cut.png is (not a PNG picture|truncated|damaged).*");
            }
        }
    }

    @Test
    void changedByteInTheRecipeIsNoticed() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\"seed\":0") + 7;
        bytes[at] = '1';
        Files.write(file, bytes);
        assertThatThrownBy(() -> PngRecipe.read(file))
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("checksum");
    }

    @Test
    void impossibleChunkLengthIsNamed() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[33] = (byte) 0xFF;
        Files.write(file, bytes);
        assertThatThrownBy(() -> PngRecipe.read(file))
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("damaged");
    }

    @Test
    void otherFilesAreRefusedInWords() throws IOException {
        Path text = folder.resolve("note.png");
        Files.writeString(text, "no picture at all");
        assertThatThrownBy(() -> PngRecipe.read(text))
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("note.png is not a PNG picture");
        assertThatThrownBy(() -> PngRecipe.read(folder.resolve("gone.png")))
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("There is no file");
    }

    @Test
    void endlessRecipeIsRefusedBeforeAnythingIsWritten() {
        Path target = folder.resolve("big.png");
        String recipe = "x".repeat(PngRecipe.MAX_BYTES);
        BufferedImage picture = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
        assertThatThrownBy(() -> PngRecipe.write(picture, recipe, target)).hasMessageContaining("at most");
        assertThat(target).doesNotExist();
    }

    @Test
    void writingCanBeCancelledAtAnyShare() throws IOException {
        Path target = folder.resolve("large.png");
        BufferedImage large = new BufferedImage(600, 600, BufferedImage.TYPE_INT_RGB);
        for (double until : new double[] {0.1, 0.5, 0.9}) {
            assertThatThrownBy(() -> PngRecipe.write(large, RECIPE, target, share -> {
                        if (share > until) {
                            throw new CancellationException();
                        }
                    }))
                    .isInstanceOf(CancellationException.class);
            assertThat(target).doesNotExist();
        }
    }
}
