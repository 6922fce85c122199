package org.tripletlab.export.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfFontsTest {
    @Test
    void chineseAndEnglishAreRealTextAndOnlyUsedGlyphsAreEmbedded() throws IOException {
        byte[] pdf = page("R̄ ≥ 0.99 · 嵌入坍缩 – 52.3°");

        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read)).contains("≥ 0.99 · 嵌入坍缩 – 52.3°");
            for (COSName name : read.getPage(0).getResources().getFontNames()) {
                assertThat(read.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
        }
        assertThat(pdf).hasSizeLessThan(40_000);
    }

    @Test
    void whatTheTypefaceLacksIsDrawnAndCanBeFound() throws IOException {
        try (PDDocument read = Loader.loadPDF(page("Łódź\tŞişe"))) {
            assertThat(content(read))
                    .contains("/Span <</ActualText <feff014100f30064017a0020015e0069015f0065>>> BDC")
                    .contains(" c\n")
                    .contains("EMC");
            for (COSName name : read.getPage(0).getResources().getFontNames()) {
                assertThat(read.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
        }
    }

    /** As in every PDF with Arabic or Hebrew: readers bring the letters into the order of reading themselves. */
    @Test
    void lettersFromRightToLeftAreInTheOrderInWhichTheyStand() throws IOException {
        assumeTrue(SystemFonts.ofThisMachine().covering("אבג", false).isPresent(), "no Hebrew font here");
        try (PDDocument read = Loader.loadPDF(page("a אבג"))) {
            assertThat(Pattern.compile("ActualText <feff(\\w+)>")
                            .matcher(content(read))
                            .results())
                    .extracting(each -> each.group(1))
                    .containsExactly("0061", "0020", "05d2", "05d1", "05d0");
        }
    }

    private static String content(PDDocument document) throws IOException {
        return new String(document.getPage(0).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void whatNoFontHasBecomesABoxInsteadOfAFailure() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PdfFonts fonts = PdfFonts.embedIn(document, PictureText.load(SystemFonts.only(List.of())));
            assertThat(fonts.width("\uD83D\uDE00", false, 10)).isEqualTo(fonts.width("□", false, 10), within(0.01));
            assertThat(fonts.width("\u200B", false, 10)).isGreaterThanOrEqualTo(0);
        }
    }

    @Test
    void linesFitAndNothingIsLost() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PdfFonts fonts = PdfFonts.embedIn(document);
            String text = "Why does the loss fall while everything collapses? 为什么损失下降而一切坍缩?";

            assertThat(fonts.wrap(text, false, 10, 80))
                    .hasSizeGreaterThan(3)
                    .allSatisfy(line -> assertThat(fonts.width(line, false, 10)).isLessThanOrEqualTo(80));
            assertThat(String.join("", fonts.wrap(text, false, 10, 80)).replace(" ", ""))
                    .isEqualTo(text.replace(" ", ""));
        }
    }

    private static byte[] page(String text) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PdfFonts fonts = PdfFonts.embedIn(document);
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                fonts.write(pen, text, false, 12, 50, 700);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
