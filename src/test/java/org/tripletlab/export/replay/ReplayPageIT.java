package org.tripletlab.export.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tripletlab.data.Examples;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.render.style.Palette;

/** The page in a real browser: it draws, plays, answers the pointer, asks nobody for anything, and runs nothing but itself. */
class ReplayPageIT {
    /** WebGL2 computed by the processor, so that it is there on every machine. */
    static final List<String> WITH_WEBGL = List.of(
            "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist");

    /** Asks the page for WebGL2 although it is computed. */
    static final String WEBGL = "#webgl2";

    private static final List<String> WITHOUT_WEBGL = List.of("--disable-gpu", "--disable-3d-apis");

    private static List<LaneRecord> lanes;

    @TempDir
    private Path folder;

    private Path program;

    /** Two short trainings on the bundled digits. */
    @BeforeAll
    static void train() throws Exception {
        lanes = HeadlessChromium.find().isEmpty()
                ? List.of()
                : TrainedLanes.trained(
                        TrainedLanes.digits("hardest-negative", 100), TrainedLanes.digits("semi-hard-hardest", 100));
    }

    @BeforeEach
    void findBrowser() {
        Optional<Path> found = HeadlessChromium.find();
        if (Boolean.getBoolean("browser.required")) {
            assertThat(found).as("a browser is required here").isPresent();
        }
        assumeTrue(
                found.isPresent(),
                "The exported page was not tested: there is no Chromium on the path. Install it, or name it in the environment variable CHROMIUM.");
        program = found.get();
    }

    @ParameterizedTest
    @CsvSource({"webgl2", "canvas"})
    void drawsPlaysAndShowsTheImageUnderThePointer(String renderer) throws Exception {
        Path page = folder.resolve("page.html");
        ReplayPage.write(lanes, ReplayOptions.DEFAULT, page, ExportProgress.NONE);
        try (HeadlessChromium browser = start(1440, 900, renderer.equals("webgl2") ? WITH_WEBGL : WITHOUT_WEBGL)) {
            browser.open(page, renderer.equals("webgl2") ? WEBGL : "");
            assertThat(browser.told("renderer")).isEqualTo(renderer);
            draws(browser);
            plays(browser);
            hovers(browser);
            turns(browser);
            speaksBothLanguagesAndKnowsItsKeys(browser);
            assertThat(browser.complaints()).isEmpty();
            assertAskedNobody(browser, page);
        }
    }

    private static void draws(HeadlessChromium browser) throws Exception {
        browser.press("axes");
        for (int lane = 0; lane < 2; lane++) {
            assertThat(classPixels(browser.photograph(), box(browser, lane)))
                    .as("pixels in the colours of the classes")
                    .isGreaterThan(150);
        }
        String legend = "document.querySelectorAll('#legend button[aria-pressed]').forEach((entry) => entry.click())";
        browser.evaluate(legend);
        assertThat(classPixels(browser.photograph(), box(browser, 1)))
                .as("the same when all classes are hidden")
                .isLessThan(20);
        browser.evaluate(legend);
        browser.press("axes");
    }

    private static void plays(HeadlessChromium browser) throws Exception {
        browser.press("first");
        browser.await("document.documentElement.dataset.frame === '0.000'");
        assertThat(browser.told("step")).isEqualTo("0.0");
        BufferedImage first = browser.photograph();
        browser.press("play");
        browser.await("Number(document.documentElement.dataset.frame) > 1.5");
        assertThat(browser.told("playing")).isEqualTo("true");
        browser.await("document.documentElement.dataset.playing === 'false'");
        assertThat(browser.told("step")).isEqualTo("100.0");
        assertThat(different(first, browser.photograph(), box(browser, 1))).isGreaterThan(1000);
        for (int lane = 0; lane < 2; lane++) {
            List<org.tripletlab.evaluation.Recording> recordings =
                    lanes.get(lane).view().recordings();
            String state = recordings
                    .get(recordings.size() - 1)
                    .measurement()
                    .diagnosis()
                    .state()
                    .id();
            assertThat(browser.evaluate("document.querySelectorAll('.lane')[" + lane + "].dataset.state")
                            .asText())
                    .isEqualTo(state);
        }
    }

    /** Points along lines through the sphere until something is there, and compares its picture pixel by pixel. */
    private static void hovers(HeadlessChromium browser) throws Exception {
        double[] box = box(browser, 1);
        int found = 0;
        for (double share = 0.2; share < 0.8 && found < 5; share += 0.013) {
            browser.mouse("mouseMoved", box[0] + box[2] / 2 + (share - 0.5) * box[3] * 0.7, box[1] + box[3] * share);
            String hover = browser.told("hover");
            if (hover.isEmpty()) {
                continue;
            }
            found++;
            assertShows(browser, Integer.parseInt(hover));
        }
        assertThat(found).as("points under the pointer").isPositive();
        browser.mouse("mouseMoved", 5, 5);
        assertThat(browser.told("hover")).isEmpty();
        assertThat(browser.evaluate("document.getElementById('card').hidden").asBoolean())
                .isTrue();
    }

    private static void assertShows(HeadlessChromium browser, int image) throws Exception {
        TrainingData data = lanes.get(1).view().data();
        Examples examples = data.probe().examples();
        JsonNode shown = browser.evaluate("""
                (() => {
                  const picture = document.getElementById("picture");
                  const pixels = picture.getContext("2d").getImageData(0, 0, picture.width, picture.height).data;
                  const factor = picture.width / 28;
                  const levels = [];
                  for (let y = 0; y < 28; y++) {
                    for (let x = 0; x < 28; x++) {
                      levels.push(pixels[4 * ((y * factor + 1) * picture.width + x * factor + 1)]);
                    }
                  }
                  return levels;
                })()""");
        for (int p = 0; p < examples.imageSize(); p++) {
            assertThat(shown.get(p).asInt()).isEqualTo(examples.pixels()[image * examples.imageSize() + p] & 0xFF);
        }
        String name = data.probe().classNames().get(examples.labels()[image]);
        assertThat(browser.evaluate("document.getElementById('card-class').textContent")
                        .asText())
                .isEqualTo(name);
    }

    /** Both spheres turn when one is dragged. */
    private static void turns(HeadlessChromium browser) throws Exception {
        BufferedImage before = browser.photograph();
        double[] box = box(browser, 0);
        double x = box[0] + box[2] / 2;
        double y = box[1] + 30;
        browser.mouse("mousePressed", x, y);
        browser.mouse("mouseMoved", x + 40, y);
        browser.mouse("mouseMoved", x + 80, y);
        browser.mouse("mouseReleased", x + 80, y);
        browser.mouse("mouseMoved", 5, 5);
        BufferedImage turned = browser.photograph();
        for (int lane = 0; lane < 2; lane++) {
            assertThat(different(before, turned, box(browser, lane))).isGreaterThan(500);
        }
        browser.press("home");
        assertThat(different(before, browser.photograph(), box(browser, 1))).isLessThan(50);
    }

    private static void speaksBothLanguagesAndKnowsItsKeys(HeadlessChromium browser) throws Exception {
        String sentence = "document.querySelector('.words > p').textContent";
        String english = browser.evaluate(sentence).asText();
        browser.key("l");
        browser.await("/\\p{Script=Han}/u.test(" + sentence + ")");
        browser.key("l");
        browser.await("!/\\p{Script=Han}/u.test(" + sentence + ")");
        assertThat(browser.evaluate(sentence).asText()).isEqualTo(english);
        browser.key("Home");
        browser.await("document.documentElement.dataset.frame === '0.000'");
        browser.key("ArrowRight");
        browser.await("document.documentElement.dataset.frame === '1.000'");
        browser.key("End");
        browser.await("document.documentElement.dataset.step === '100.0'");
        String theme = browser.told("theme");
        browser.key("t");
        assertThat(browser.told("theme")).isNotEqualTo(theme);
    }

    @Test
    void namesFromTheDataNeitherRunNorFetch() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        List<String> names = List.of(
                "</script><script>alert(1)</script>",
                "<img src=\"" + address + "/image\" onerror=alert(2)>",
                "\"quotes\" & 'ampersands' </style>",
                "line\u2028separators\u2029");
        ExperimentSpec spec = ExperimentSpec.DEFAULT;
        TrainingData data = TrainedLanes.noise(names, 200, spec);
        LaneRecord lane = TrainedLanes.madeUp('A', data, spec, 4, frame -> TrainedLanes.randomUnit(frame, 200, 3));
        Path page = folder.resolve("page.html");
        ReplayPage.write(
                List.of(lane),
                ReplayOptions.DEFAULT.withTitle("<b onclick=alert(3)>title</b>"),
                page,
                ExportProgress.NONE);
        try (HeadlessChromium browser = start(1024, 768, WITH_WEBGL)) {
            browser.open(page, WEBGL);
            JsonNode shown = browser.evaluate(
                    "[...document.querySelectorAll('#legend button[aria-pressed] span')].map((entry) => entry.textContent)");
            for (int i = 0; i < names.size(); i++) {
                assertThat(shown.get(i).asText()).isEqualTo(names.get(i));
            }
            assertThat(browser.evaluate("document.getElementById('title').textContent")
                            .asText())
                    .isEqualTo("<b onclick=alert(3)>title</b>");
            assertThat(browser.evaluate("document.querySelectorAll('img, b[onclick]').length")
                            .asInt())
                    .isZero();
            browser.press("play");
            browser.await("document.documentElement.dataset.playing === 'false'");
            assertThat(browser.complaints()).isEmpty();
            assertAskedNobody(browser, page);
            // Even if something foreign came in, the policy would hold it.
            browser.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=\"" + address
                    + "/late\" onerror=\"document.documentElement.dataset.ran = 1\">')");
            browser.evaluate("fetch('" + address + "/fetched').catch(() => {})");
            assertThat(browser.told("ran")).isEmpty();
            assertThat(browser.complaints())
                    .isNotEmpty()
                    .allMatch(complaint -> complaint.contains("Content Security Policy"));
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void aLargePagePlaysSmoothly() throws Exception {
        ExperimentSpec spec = ExperimentSpec.DEFAULT;
        TrainingData data = TrainedLanes.noise(List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"), 2000, spec);
        List<LaneRecord> large = List.of(
                TrainedLanes.madeUp('A', data, spec, 200, frame -> TrainedLanes.randomUnit(frame, 2000, 3)),
                TrainedLanes.madeUp('B', data, spec, 200, frame -> TrainedLanes.randomUnit(1000 + frame, 2000, 3)));
        Path page = folder.resolve("page.html");
        ReplayPage.write(large, ReplayOptions.DEFAULT, page, ExportProgress.NONE);
        for (List<String> options : List.of(WITH_WEBGL, WITHOUT_WEBGL)) {
            try (HeadlessChromium browser = start(1440, 900, options)) {
                browser.open(page, options == WITH_WEBGL ? WEBGL : "");
                browser.press("first");
                browser.await("document.documentElement.dataset.frame === '0.000'");
                browser.press("play");
                browser.await("Number(document.documentElement.dataset.frame) > 30");
                double rate = Double.parseDouble(browser.told("fps"));
                System.out.printf(
                        "2 lanes, 200 frames, 2,000 points: %,d bytes, %.0f frames a second in headless Chromium without a graphics card (%s), %d requests%n",
                        Files.size(page),
                        rate,
                        browser.told("renderer"),
                        foreign(browser, page).size());
                // How fast it is on an idle machine is printed; here it only must not stand still on a busy one.
                assertThat(rate).isGreaterThan(1);
                assertAskedNobody(browser, page);
            }
        }
    }

    private HeadlessChromium start(int width, int height, List<String> options) throws Exception {
        return HeadlessChromium.start(program, Files.createTempDirectory(folder, "profile"), width, height, options);
    }

    /** The file itself is opened, and pictures that are in it are read; nothing else is asked for. */
    private static void assertAskedNobody(HeadlessChromium browser, Path page) {
        assertThat(browser.requests()).contains(page.toUri().toString());
        assertThat(foreign(browser, page)).isEmpty();
    }

    private static List<String> foreign(HeadlessChromium browser, Path page) {
        return browser.requests().stream()
                .filter(address -> !address.equals(page.toUri().toString()) && !address.startsWith("data:"))
                .toList();
    }

    /** Returns where the sphere of a lane is: left, top, width, height. */
    private static double[] box(HeadlessChromium browser, int lane) throws Exception {
        JsonNode box = browser.evaluate("(() => { const box = document.querySelectorAll('.ball')[" + lane
                + "].getBoundingClientRect(); return [box.left, box.top, box.width, box.height]; })()");
        return new double[] {
            box.get(0).asDouble(),
            box.get(1).asDouble(),
            box.get(2).asDouble(),
            box.get(3).asDouble()
        };
    }

    /** Counts pixels that have exactly the colour of a class in either theme. */
    private static int classPixels(BufferedImage image, double[] box) {
        int count = 0;
        for (int y = (int) box[1]; y < box[1] + box[3]; y++) {
            for (int x = (int) box[0]; x < box[0] + box[2]; x++) {
                for (int label = 0; label < Palette.COLOURS; label++) {
                    int rgb = image.getRGB(x, y);
                    count += rgb == Palette.colour(label, false) || rgb == Palette.colour(label, true) ? 1 : 0;
                }
            }
        }
        return count;
    }

    private static int different(BufferedImage one, BufferedImage other, double[] box) {
        int count = 0;
        for (int y = (int) box[1]; y < box[1] + box[3]; y++) {
            for (int x = (int) box[0]; x < box[0] + box[2]; x++) {
                count += one.getRGB(x, y) != other.getRGB(x, y) ? 1 : 0;
            }
        }
        return count;
    }
}
