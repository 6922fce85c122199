package org.tripletlab.export.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.Html;
import org.tripletlab.export.LaneRecord;

/** The page inside other pages, as course platforms put it, and under a finger. */
class FramedPageIT {
    private static final List<String> WITHOUT_WEBGL = List.of("--disable-gpu", "--disable-3d-apis");
    private static final String FRAME = "frames[0].document.";

    @TempDir
    private Path folder;

    private Path program;
    private Path page;

    @BeforeEach
    void write() throws Exception {
        Optional<Path> found = HeadlessChromium.find();
        if (Boolean.getBoolean("browser.required")) {
            assertThat(found).as("a browser is required here").isPresent();
        }
        assumeTrue(found.isPresent(), "The exported page was not tested: there is no Chromium on the path.");
        program = found.get();
        ExperimentSpec spec = ExperimentSpec.DEFAULT;
        TrainingData data = TrainedLanes.noise(List.of("ثلاثة", "お", "Zoé", "d"), 200, spec);
        LaneRecord lane = TrainedLanes.madeUp('A', data, spec, 4, frame -> TrainedLanes.randomUnit(frame, 200, 3));
        page = folder.resolve("page.html");
        ReplayPage.write(List.of(lane), ReplayOptions.DEFAULT, page, ExportProgress.NONE);
    }

    @Test
    void itRunsInAFrameAndInASandboxWithScripts() throws Exception {
        try (HeadlessChromium browser = start()) {
            browser.openFrame(host("", "srcdoc=\"" + Html.escape(Files.readString(page)) + "\""));
            browser.await(FRAME + "documentElement.dataset.ready === 'true'");
            assertThat(browser.evaluate(FRAME + "getElementById('notice').textContent")
                            .asText())
                    .isEmpty();
            BufferedImage framed = browser.photograph();
            browser.openFrame(host("", "srcdoc=''"));
            assertThat(different(framed, browser.photograph(), new double[] {0, 0, 1000, 760}))
                    .as("an empty frame")
                    .isGreaterThan(10_000);
            // From outside nothing can be asked in a sandbox; that the same is seen shows that all of it ran.
            browser.openFrame(host("", "sandbox=\"allow-scripts\" src=\"page.html\""));
            assertThat(likeness(browser, framed)).isLessThan(1500);
            browser.openFrame(
                    host("", "sandbox=\"allow-scripts\" srcdoc=\"" + Html.escape(Files.readString(page)) + "\""));
            assertThat(likeness(browser, framed)).isLessThan(1500);
        }
    }

    @Test
    void whereItsScriptMayNotRunALineSaysWhy() throws Exception {
        try (HeadlessChromium browser = start()) {
            String policy =
                    "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self'; style-src 'self'\">";
            browser.openFrame(host(policy, "srcdoc=\"" + Html.escape(Files.readString(page)) + "\""));
            assertThat(browser.evaluate(FRAME + "getElementById('notice').innerText")
                            .asText())
                    .contains("The script of this page has not run", "sandbox=\"allow-scripts\"", "本页的脚本没有运行");
            assertThat(browser.evaluate("getComputedStyle(" + FRAME + "getElementById('notice')).visibility")
                            .asText())
                    .isEqualTo("visible");
            browser.openFrame(
                    host("", "sandbox=\"allow-same-origin\" srcdoc=\"" + Html.escape(Files.readString(page)) + "\""));
            browser.await("getComputedStyle(" + FRAME + "getElementById('notice')).visibility === 'visible'");
            assertThat(browser.evaluate(FRAME + "getElementById('notice').innerText")
                            .asText())
                    .contains("The script of this page has not run");
            policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"style-src 'self'\">";
            browser.openFrame(host(policy, "srcdoc=\"" + Html.escape(Files.readString(page)) + "\""));
            browser.await(
                    FRAME + "getElementById('notice').textContent.includes('styles of this page are not allowed')");
        }
    }

    @Test
    void theWheelScrollsThePageAroundAndZoomsWithCtrl() throws Exception {
        try (HeadlessChromium browser = start()) {
            browser.openFrame(host("", "srcdoc=\"" + Html.escape(Files.readString(page)) + "\""));
            browser.await(FRAME + "documentElement.dataset.ready === 'true'");
            String wheel = "!" + FRAME + "querySelector('.ball').dispatchEvent(new (frames[0].WheelEvent)('wheel',"
                    + " {deltaY: 100, cancelable: true, bubbles: true, ctrlKey: %s}))";
            assertThat(browser.evaluate(wheel.formatted("false")).asBoolean())
                    .as("taken by the sphere")
                    .isFalse();
            assertThat(browser.evaluate(wheel.formatted("true")).asBoolean()).isTrue();
        }
    }

    @Test
    void fingersTurnAndZoomTheSphereAndScrollThePageBesideIt() throws Exception {
        try (HeadlessChromium browser = start()) {
            browser.touchScreen(390, 844);
            browser.open(page, "");
            double[] ball = box(browser);
            assertThat(ball[0]).as("room for a finger at the left").isGreaterThanOrEqualTo(30);
            assertThat(390 - ball[0] - ball[2]).as("and at the right").isGreaterThanOrEqualTo(30);
            double x = ball[0] + ball[2] / 2;
            double y = ball[1] + ball[3] / 2;
            BufferedImage before = browser.photograph();
            browser.swipe(new double[] {x - 60, y, x + 60, y});
            BufferedImage turned = browser.photograph();
            assertThat(different(before, turned, ball)).isGreaterThan(500);
            browser.swipe(new double[] {x - 20, y, x - 90, y}, new double[] {x + 20, y, x + 90, y});
            assertThat(different(turned, browser.photograph(), ball)).isGreaterThan(500);
            assertThat(browser.evaluate("scrollY").asDouble()).isZero();
            browser.swipe(new double[] {14, y + 100, 14, y - 150});
            browser.await("scrollY > 50");
        }
    }

    private HeadlessChromium start() throws Exception {
        return HeadlessChromium.start(program, Files.createTempDirectory(folder, "profile"), 1000, 800, WITHOUT_WEBGL);
    }

    /** Returns a page with the replay in a frame. */
    private Path host(String head, String attributes) throws Exception {
        Path host = Files.createTempFile(folder, "host", ".html");
        return Files.writeString(
                host,
                "<!doctype html><html><head><meta charset=\"utf-8\">" + head + "</head><body style=\"margin: 0\">"
                        + "<iframe width=\"1000\" height=\"760\" " + attributes
                        + "></iframe><p>below</p></body></html>");
    }

    /** Returns how many pixels differ from a picture once the page stands still, at most 20 s after it was opened. */
    private static int likeness(HeadlessChromium browser, BufferedImage expected) throws Exception {
        int least = Integer.MAX_VALUE;
        for (long end = System.nanoTime() + 20_000_000_000L; least > 1500 && System.nanoTime() < end; ) {
            Thread.sleep(100);
            least = Math.min(least, different(expected, browser.photograph(), new double[] {0, 0, 1000, 760}));
        }
        return least;
    }

    private static double[] box(HeadlessChromium browser) throws Exception {
        double[] box = new double[4];
        for (int i = 0; i < 4; i++) {
            box[i] = browser.evaluate("document.querySelector('.ball').getBoundingClientRect()."
                            + List.of("left", "top", "width", "height").get(i))
                    .asDouble();
        }
        return box;
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
