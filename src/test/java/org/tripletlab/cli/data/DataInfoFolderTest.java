package org.tripletlab.cli.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.cli.Outcome;

class DataInfoFolderTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void pictures() throws IOException {
        for (String name : new String[] {"Greek/a", "Greek/b", "Korean/a"}) {
            for (int i = 0; i < 4; i++) {
                BufferedImage picture = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
                picture.getRaster().setSample(i, name.length(), 0, 255);
                Path file = folder.resolve(name).resolve(i + ".png");
                Files.createDirectories(file.getParent());
                ImageIO.write(picture, "png", file.toFile());
            }
        }
        Files.writeString(folder.resolve("Greek/b/note.txt"), "not a picture");
    }

    @Test
    void tellsWhatWasLeftOutInWords() {
        Outcome outcome = Outcome.of("data", "info", folder.resolve("Greek").toString());
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .contains("1 of 9 files left out: not a picture of a known kind (b/note.txt).")
                .contains("left out, not-a-picture:");
    }

    @Test
    void tellsItInJsonAndJoinsLevels() throws IOException {
        Outcome outcome = Outcome.of("data", "info", "--json", "--levels", "2", folder.toString());
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        JsonNode fields = new ObjectMapper().readTree(outcome.out());
        assertThat(fields.at("/classes/2").asText()).isEqualTo("Korean/a");
        assertThat(fields.at("/folder/leftOut/not-a-picture").asInt()).isEqualTo(1);
        assertThat(fields.at("/leftOutFiles/0/file").asText()).isEqualTo("Greek/b/note.txt");
        assertThat(fields.at("/trainImagesOfClass/0").asInt()).isEqualTo(3);
        assertThat(fields.at("/blankImages").asInt()).isZero();
    }

    @Test
    void strictAndWrongLevelsAreRefused() {
        Outcome strict =
                Outcome.of("data", "info", "--strict", folder.resolve("Greek").toString());
        assertThat(strict.exitCode()).isNotZero();
        assertThat(strict.err()).contains("1 of 9 files cannot be used").contains("b/note.txt (not-a-picture)");
        Outcome nested = Outcome.of("data", "info", folder.toString());
        assertThat(nested.err()).contains("Greek/a").contains("--levels 2");
        Outcome nothing = Outcome.of("data", "info", "--json");
        assertThat(nothing.exitCode()).isNotZero();
        assertThat(nothing.err()).contains("--json needs a folder or file");
    }
}
