package org.tripletlab.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.Slow;
import org.tripletlab.cli.Outcome;

@Slow
class ExportPicturesTest {
    @TempDir
    private static Path folder;

    private static String session;

    @BeforeAll
    static void train() {
        session = folder.resolve("run.tripletlab").toString();
        Outcome trained = Outcome.of("train", "--dataset", "bundled", "--steps", "20", "--save", session);
        assertThat(trained.exitCode()).as(trained.err()).isZero();
    }

    @Test
    void aSavedRunBecomesPictures() throws Exception {
        Path png = folder.resolve("map.png");
        Path svg = folder.resolve("contact.svg");
        Path pdf = folder.resolve("charts.pdf");

        Outcome done = Outcome.of("export", "png", session, "--what", "map", "--width", "640", "-o", png.toString());
        assertThat(done.exitCode()).as(done.err()).isZero();
        assertThat(done.out()).contains("map.png");
        assertThat(Outcome.of("export", "svg", session, "--what", "contact", "-o", svg.toString())
                        .exitCode())
                .isZero();
        assertThat(Outcome.of("export", "pdf", session, "--what", "charts", "--lang", "zh", "-o", pdf.toString())
                        .exitCode())
                .isZero();

        assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo(640);
        assertThat(Files.readString(svg)).contains("<text");
        try (PDDocument read = Loader.loadPDF(pdf.toFile())) {
            assertThat(new PDFTextStripper().getText(read)).contains("训练到第 20 步");
        }
    }

    @Test
    void nothingIsReplacedUnasked() throws Exception {
        Path file = folder.resolve("old.svg");
        Files.writeString(file, "old");

        Outcome refused = Outcome.of("export", "svg", session, "-o", file.toString());

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("already exists").contains("--force");
        assertThat(Files.readString(file)).isEqualTo("old");
        assertThat(Outcome.of("export", "svg", session, "--force", "-o", file.toString())
                        .exitCode())
                .isZero();
        assertThat(Files.readString(file)).contains("<svg");
    }

    @Test
    void wrongUseIsSaidInOneSentence() {
        String out = folder.resolve("never.png").toString();
        assertThat(Outcome.of("export", "png", session, "--what", "cube", "-o", out))
                .satisfies(wrong -> assertThat(wrong.exitCode()).isEqualTo(2))
                .satisfies(wrong ->
                        assertThat(wrong.err()).contains("sphere, map, charts, matrix, angles, sheet, contact"));
        assertThat(Outcome.of("export", "png", session, "--width", "9000", "-o", out))
                .satisfies(wrong -> assertThat(wrong.exitCode()).isEqualTo(2))
                .satisfies(wrong -> assertThat(wrong.err()).contains("8000"));
        assertThat(Outcome.of("export", "png", session, "--lane", "C", "-o", out)
                        .err())
                .contains("There is no lane C here. Choose one of A.");
        assertThat(Path.of(out)).doesNotExist();
    }
}
