package org.tripletlab.export.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tripletlab.Slow;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.TrainedLane;
import org.tripletlab.export.sphere.PngRecipe;
import org.tripletlab.export.vector.PdfFile;
import org.tripletlab.text.Language;
import org.tripletlab.text.Translation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@Slow
class PicturesTest {
    private static List<LaneRecord> lanes;

    @TempDir
    private Path folder;

    @BeforeAll
    static void train() {
        lanes = List.of(
                TrainedLane.of('A', TrainedLane.SPEC.with(Parameters.MINER, "hardest-negative")),
                TrainedLane.of('B', TrainedLane.SPEC.with(Parameters.MINER, "semi-hard-hardest")),
                TrainedLane.of('C', TrainedLane.SPEC.with(Parameters.EMBEDDING_SIZE, 64)),
                TrainedLane.of('D', TrainedLane.SPEC.with(Parameters.EMBEDDING_SIZE, 2)));
    }

    @Test
    void chartsBeforeTheFirstStepHaveAxes() throws IOException {
        Path file = folder.resolve("charts.svg");
        PictureRequest request =
                PictureRequest.of(PictureKind.CHARTS, PictureFormat.SVG).atStep(0);

        Pictures.write(lanes, request, file, ExportProgress.NONE);

        String svg = Files.readString(file);
        assertThat(svg).doesNotContain("NaN");
        assertThat(svg.split(">1</text>")).as("a step at each of six panels").hasSizeGreaterThan(6);
    }

    @ParameterizedTest
    @EnumSource(PictureKind.class)
    void pixelsAreReadBackWithTheRecipe(PictureKind kind) throws Exception {
        Path file = folder.resolve("picture.png");

        Pictures.write(lanes, PictureRequest.of(kind, PictureFormat.PNG).withSize(800, 0), file, ExportProgress.NONE);

        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(800);
        assertThat(image.getRGB(2, 2)).isEqualTo(0xFFFFFFFF);
        assertThat(colours(image)).isGreaterThan(50);
        String recipe = PngRecipe.read(file).orElseThrow();
        assertThat(new ObjectMapper().readTree(recipe).at("/lanes")).hasSize(4);
        assertThat(new ObjectMapper().readTree(recipe).at("/picture").asText()).isEqualTo(kind.id());
    }

    @ParameterizedTest
    @EnumSource(PictureKind.class)
    void vectorsNeedNothingFromOutsideAndTextIsText(PictureKind kind) throws Exception {
        Path file = folder.resolve("picture.svg");
        for (Language language : Language.values()) {
            PictureRequest request =
                    PictureRequest.of(kind, PictureFormat.SVG).in(language).titled("坍缩 R̄ & <b>");

            Pictures.write(lanes, request, file, ExportProgress.NONE);

            Document svg = parse(file);
            assertThat(svg.getDoctype()).isNull();
            Element root = svg.getDocumentElement();
            assertThat(root.getAttribute("viewBox")).startsWith("0 0 ");
            assertThat(texts(svg)).contains("坍缩 R̄ & <b>");
            String content = Files.readString(file);
            // Only browsers load a typeface from within; elsewhere letters of other widths would lie on each other.
            assertThat(content).doesNotContain("<!DOCTYPE", "@font-face", "url(http");
            assertLettersAreShapes(svg);
            NodeList all = svg.getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                String link = ((Element) all.item(i)).getAttribute("xlink:href");
                assertThat(link.isEmpty() || link.startsWith("#") || link.startsWith("data:image/png;base64,iVBOR"))
                        .as(link)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PictureKind.class)
    void aPageHasRealTextInAnEmbeddedTypeface(PictureKind kind) throws Exception {
        Path file = folder.resolve("picture.pdf");
        for (Language language : Language.values()) {
            PictureRequest request = PictureRequest.of(kind, PictureFormat.PDF)
                    .in(language)
                    .withSize(1000, 800)
                    .titled("Why? 为什么坍缩");

            Pictures.write(lanes, request, file, ExportProgress.NONE);

            try (PDDocument read = Loader.loadPDF(file.toFile())) {
                assertThat(read.getNumberOfPages()).isEqualTo(1);
                assertThat(read.getPage(0).getMediaBox().getWidth()).isEqualTo(750);
                assertThat(read.getPage(0).getMediaBox().getHeight()).isEqualTo(600);
                String text = new PDFTextStripper().getText(read);
                assertThat(text).contains("Why? 为什么坍缩").contains("seed 0");
                if (kind == PictureKind.MATRIX) {
                    assertThat(text).contains(language == Language.CHINESE ? "最近的类中心" : "Closest class centre");
                }
                assertThat(fonts(read.getPage(0).getResources())).isGreaterThan(0);
                String recipe = read.getDocumentInformation().getCustomMetadataValue(PdfFile.RECIPE);
                assertThat(new ObjectMapper().readTree(recipe).at("/lanes")).hasSize(4);
            }
        }
    }

    /** Counts the fonts, all of which must be embedded. */
    private static int fonts(PDResources resources) throws IOException {
        int count = 0;
        for (COSName name : resources.getFontNames()) {
            PDFont font = resources.getFont(name);
            assertThat(font.isEmbedded()).isTrue();
            assertThat(font).isInstanceOf(PDType0Font.class);
            assertThat(font.getName()).as("a subset").matches("[A-Z]{6}\\+TripletLabSans-.*");
            count++;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDFormXObject form && form.getResources() != null) {
                count += fonts(form.getResources());
            }
        }
        return count;
    }

    @Test
    void aTransparentPictureHasNoGround() throws Exception {
        Path file = folder.resolve("picture.png");
        PictureRequest request =
                PictureRequest.of(PictureKind.SPHERE, PictureFormat.PNG).withGround(true, true);

        Pictures.write(lanes, request, file, ExportProgress.NONE);

        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getRGB(2, 2) >>> 24).isZero();
        int[] alphas = IntStream.range(0, image.getWidth() * image.getHeight())
                .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()) >>> 24)
                .toArray();
        assertThat(alphas).contains(255);
        assertThat(IntStream.of(alphas).filter(alpha -> alpha > 0 && alpha < 255))
                .hasSizeGreaterThan(1000);
    }

    @Test
    void everyAngleBetweenTwoAxesIsInItsCell() throws Exception {
        Path file = folder.resolve("angles.svg");
        LaneRecord lane = lanes.get(2);

        Pictures.write(
                lanes, PictureRequest.of(PictureKind.ANGLES, PictureFormat.SVG).ofLane('C'), file, ExportProgress.NONE);

        Recording last = SelectedLane.at(lane, OptionalInt.empty());
        double[] axes = last.measurement().probe().classAxes();
        int size = last.snapshot().embeddingSize();
        int classes = axes.length / size;
        List<String> expected = new ArrayList<>();
        for (int row = 0; row < classes; row++) {
            for (int column = 0; column < classes; column++) {
                double cosine = 0;
                for (int k = 0; k < size && row != column; k++) {
                    cosine += axes[row * size + k] * axes[column * size + k];
                }
                if (row != column) {
                    expected.add(String.valueOf(Math.round(Math.toDegrees(Math.acos(cosine)))));
                }
            }
        }
        assertThat(expected).hasSize(90);
        List<String> written = new ArrayList<>(texts(parse(file)));
        for (String each : expected) {
            assertThat(written.remove(each)).as("%s° in %s", each, written).isTrue();
        }
    }

    @Test
    void oneRecordingIsEnough() throws Exception {
        List<LaneRecord> unmoved = List.of(TrainedLane.unmoved('A', TrainedLane.SPEC));
        for (PictureKind kind : PictureKind.values()) {
            Path file = folder.resolve(kind.id() + ".pdf");
            Pictures.write(unmoved, PictureRequest.of(kind, PictureFormat.PDF), file, ExportProgress.NONE);
            try (PDDocument read = Loader.loadPDF(file.toFile())) {
                assertThat(new PDFTextStripper().getText(read)).contains("seed 0");
            }
        }
    }

    @Test
    void aDivergedRunSaysSo() throws Exception {
        List<LaneRecord> diverged = List.of(TrainedLane.diverged('A'));
        for (PictureKind kind : PictureKind.values()) {
            Path file = folder.resolve(kind.id() + ".pdf");
            Pictures.write(diverged, PictureRequest.of(kind, PictureFormat.PDF), file, ExportProgress.NONE);
            try (PDDocument read = Loader.loadPDF(file.toFile())) {
                String text = new PDFTextStripper().getText(read);
                if (kind != PictureKind.CHARTS && kind != PictureKind.CONTACT) {
                    assertThat(text).contains("no longer finite");
                }
                assertThat(text).contains("seed 0");
            }
        }
    }

    @Test
    void classNamesFromOutsideAreTextAndNothingElse() throws Exception {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            names.add("<script>alert(" + i + ")</script> 很长的名字 " + "x".repeat(40));
        }
        List<LaneRecord> named = List.of(TrainedLane.named('A', TrainedLane.SPEC, names));
        for (PictureKind kind : PictureKind.values()) {
            Path file = folder.resolve("named.svg");
            Pictures.write(named, PictureRequest.of(kind, PictureFormat.SVG), file, ExportProgress.NONE);
            assertThat(parse(file).getElementsByTagName("script").getLength()).isZero();
        }
    }

    /** Whatever fonts this machine has: drawn or boxes, the names can be found in the file, and all others are drawn. */
    @Test
    void namesInAnyScriptAreInTheFile() throws Exception {
        List<String> names = List.of("お", "Şişe", "Żaba", "Έψιλον", "ноль", "ثلاثة", "शून्य", "영", "שלום", "Nguyễn 🐱");
        List<LaneRecord> named = List.of(TrainedLane.named('A', TrainedLane.SPEC, names));
        Path svg = folder.resolve("named.svg");
        Pictures.write(named, PictureRequest.of(PictureKind.SPHERE, PictureFormat.SVG), svg, ExportProgress.NONE);
        assertThat(texts(parse(svg))).containsAll(names);
        Path pdf = folder.resolve("named.pdf");
        Pictures.write(named, PictureRequest.of(PictureKind.SPHERE, PictureFormat.PDF), pdf, ExportProgress.NONE);
        try (PDDocument read = Loader.loadPDF(pdf.toFile())) {
            String content = content(read.getPage(0).getResources());
            for (String name : List.of("ноль", "Έψιλον")) {
                assertThat(content)
                        .contains("/ActualText <feff"
                                + HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_16BE)) + ">");
            }
            assertThat(fonts(read.getPage(0).getResources())).isPositive();
        }
    }

    private static String content(PDResources resources) throws IOException {
        StringBuilder all = new StringBuilder();
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDFormXObject form) {
                all.append(new String(form.getContents().readAllBytes(), StandardCharsets.ISO_8859_1));
                all.append(content(form.getResources()));
            }
        }
        return all.toString();
    }

    private static void assertLettersAreShapes(Document svg) {
        NodeList texts = svg.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            assertThat(text.getAttribute("fill-opacity")).isEqualTo("0");
            assertThat(Double.parseDouble(text.getAttribute("textLength"))).isPositive();
            assertThat(((Element) text.getPreviousSibling()).getAttribute("d")).startsWith("M");
        }
    }

    @Test
    void aSizeBeyondTheBoundIsRefusedInOneSentence() {
        PictureRequest request = PictureRequest.of(PictureKind.SPHERE, PictureFormat.PNG);

        assertThatThrownBy(() -> request.withSize(8001, 600))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The width of a picture must be 320 to 8000 pixels, or 0 for automatic, not 8001.");
        assertThatThrownBy(() -> request.withSize(800, 100)).hasMessageContaining("height");
        assertThat(request.withSize(8000, 8000).pixels(1)).containsExactly(8000, 8000);
        assertThat(PictureRequest.of(PictureKind.SHEET, PictureFormat.PNG)
                        .withSize(0, 8000)
                        .pixels(4))
                .containsExactly(8000, 8000);
    }

    @Test
    void aPictureThatDoesNotFitIntoMemoryIsRefusedBeforeItIsDrawn() throws Exception {
        Pictures.requireMemory(new int[] {8000, 8000}, 400L << 20);
        assertThatThrownBy(() -> Pictures.requireMemory(new int[] {8000, 8000}, 300L << 20))
                .isInstanceOf(IOException.class)
                .satisfies(Translation::requireBoth)
                .hasMessage("A picture of 8000 × 8000 pixels needs 366 MB of memory, but only 300 MB are free. Choose a"
                        + " smaller picture, SVG or PDF, or give the program more with _JAVA_OPTIONS=-Xmx4g.");
    }

    @Test
    void aLaneThatIsNotThereIsRefusedInOneSentence() {
        PictureRequest request =
                PictureRequest.of(PictureKind.MAP, PictureFormat.SVG).ofLane('X');

        assertThatThrownBy(() -> Pictures.write(lanes, request, folder.resolve("x.svg"), ExportProgress.NONE))
                .hasMessage("There is no lane X here. Choose one of A, B, C, D.");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @EnumSource(PictureFormat.class)
    void whoeverCancelsKeepsTheOldFile(PictureFormat format) throws Exception {
        Path file = folder.resolve("old");
        Files.writeString(file, "old");
        List<Double> heard = new ArrayList<>();

        assertThatThrownBy(() -> Pictures.write(lanes, PictureRequest.of(PictureKind.CONTACT, format), file, share -> {
                    heard.add(share);
                    if (share > 0.3) {
                        throw new CancellationException();
                    }
                }))
                .isInstanceOf(CancellationException.class);

        assertThat(heard).isSorted().hasSizeGreaterThan(2);
        assertThat(Files.readString(file)).isEqualTo("old");
        assertThat(folder.toFile().list()).containsExactly("old");
    }

    private static List<String> texts(Document svg) {
        NodeList texts = svg.getElementsByTagName("text");
        return IntStream.range(0, texts.getLength())
                .mapToObj(i -> texts.item(i).getTextContent())
                .toList();
    }

    private static Document parse(Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        try (InputStream in = Files.newInputStream(file)) {
            return factory.newDocumentBuilder().parse(in);
        }
    }

    private static long colours(BufferedImage image) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()))
                .distinct()
                .count();
    }
}
