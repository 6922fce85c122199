package org.tripletlab.export.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;

/** The page for those who do not see it, have no mouse, or have a small window: four lanes are as usable as one. */
class AccessiblePageIT {
    private static final List<String> WITHOUT_WEBGL = List.of("--disable-gpu", "--disable-3d-apis");
    private static final String ENDED = "document.documentElement.dataset.playing === 'false'";

    @TempDir
    private static Path folder;

    private static HeadlessChromium browser;

    /** One browser and one training for all tests: each opens its page anew. */
    @BeforeAll
    static void startAndTrain() throws Exception {
        Optional<Path> found = HeadlessChromium.find();
        if (Boolean.getBoolean("browser.required")) {
            assertThat(found).as("a browser is required here").isPresent();
        }
        assumeTrue(found.isPresent(), "The exported page was not tested: there is no Chromium on the path.");
        List<LaneRecord> lanes = TrainedLanes.trained(
                TrainedLanes.digits("hardest-negative", 100),
                TrainedLanes.digits("semi-hard-hardest", 100),
                TrainedLanes.digits("random", 100),
                TrainedLanes.digits("batch-hard", 60));
        for (int count : new int[] {1, 4}) {
            ReplayPage.write(lanes.subList(0, count), ReplayOptions.DEFAULT, page(count), ExportProgress.NONE);
        }
        browser = HeadlessChromium.start(
                found.get(), Files.createTempDirectory(folder, "profile"), 1400, 860, WITHOUT_WEBGL);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void asItStarts() throws Exception {
        browser.resize(1400, 860);
        browser.prefer("reduce", "light");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void noRuleOfAxeIsBroken(int count) throws Exception {
        List<String> broken = new ArrayList<>();
        for (String theme : List.of("light", "dark")) {
            browser.prefer("reduce", theme);
            browser.open(page(count), "");
            for (int language = 0; language < 2; language++) {
                broken.addAll(Axe.violations(browser));
                browser.evaluate("document.querySelector('#legend button').click()");
                browser.evaluate("document.querySelector('.lane .state').click()");
                broken.addAll(Axe.violations(browser));
                browser.press("keys");
                broken.addAll(Axe.violations(browser));
                browser.press("help-close");
                browser.press("language");
            }
        }
        assertThat(broken).isEmpty();
    }

    /** A rule that is broken on purpose is found: else the test above could not fail. */
    @Test
    void aButtonWithoutANameWouldBeFound() throws Exception {
        browser.open(page(1), "");
        browser.evaluate("document.getElementById('home').removeAttribute('aria-label')");
        browser.evaluate("document.getElementById('home').removeAttribute('title')");
        assertThat(Axe.violations(browser)).anyMatch(each -> each.startsWith("button-name"));
    }

    @Test
    void allTargetsMeasureAtLeast24Pixels() throws Exception {
        for (int width : new int[] {1400, 390}) {
            browser.resize(width, 860);
            browser.open(page(4), "");
            assertThat(browser.evaluate("""
                    JSON.stringify([...document.querySelectorAll("button, select, input, .ball")]
                      .filter((each) => each.checkVisibility())
                      .map((each) => [each.id || each.className, each.getBoundingClientRect()])
                      .filter(([, box]) => box.width < 24 || box.height < 24)
                      .map(([name, box]) => `${name} ${box.width} x ${box.height}`))""").asText()).isEqualTo("[]");
        }
    }

    @Test
    void thePlayBarIsInReachWhateverTheSizeAndNothingSticksOut() throws Exception {
        browser.open(page(4), "");
        for (int[] size : new int[][] {{1400, 860}, {1024, 768}, {800, 600}, {390, 844}}) {
            browser.resize(size[0], size[1]);
            for (String place : List.of("0", "document.body.scrollHeight / 3")) {
                browser.evaluate("scrollTo(0, " + place + ")");
                assertThat(browser.evaluate("""
                        ["play", "time"].map((id) => document.getElementById(id).getBoundingClientRect())
                          .every((box) => box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth)""").asBoolean())
                        .as(size[0] + " x " + size[1] + ", scrolled to " + place)
                        .isTrue();
            }
            assertThat(browser.evaluate("""
                    JSON.stringify([...document.querySelectorAll(".chart-title, .chart-value, .lane-name, .state, .words > p, .heading")]
                      .filter((each) => each.checkVisibility() && each.scrollWidth > each.clientWidth + 1 || beside(each))
                      .map((each) => each.textContent));
                    function beside(each) {
                      const around = each.parentElement.getBoundingClientRect();
                      return each.getBoundingClientRect().right > around.right + 1;
                    }""").asText())
                    .as(size[0] + " x " + size[1])
                    .isEqualTo("[]");
        }
    }

    @Test
    void theWheelScrollsAndWithCtrlItZooms() throws Exception {
        browser.resize(1024, 600);
        browser.open(page(4), "");
        JsonNode ball = browser.evaluate(
                "(() => { const box = document.querySelector('.ball').getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]; })()");
        double x = ball.get(0).asDouble();
        double y = ball.get(1).asDouble();
        BufferedImage before = browser.photograph();
        browser.wheel(x, y, 120, true);
        assertThat(browser.evaluate("scrollY").asDouble()).isZero();
        assertThat(different(before, browser.photograph())).isGreaterThan(500);
        browser.evaluate("document.activeElement.blur()");
        browser.key("0");
        assertThat(different(before, browser.photograph())).isLessThan(50);
        browser.key("+");
        assertThat(different(before, browser.photograph())).isGreaterThan(500);
        browser.wheel(x, y, 120, false);
        browser.await("scrollY > 50");
    }

    @Test
    void itOpensMovingOnceUnlessLessMotionIsAskedFor() throws Exception {
        browser.open(page(1), "");
        assertThat(browser.told("playing")).isEqualTo("false");
        assertThat(browser.told("step")).isEqualTo("100.0");
        browser.prefer("no-preference", "light");
        browser.open(page(1), "");
        assertThat(browser.told("playing")).isEqualTo("true");
        browser.await(ENDED);
        assertThat(browser.told("step")).isEqualTo("100.0");
    }

    @Test
    void changesOfStateAreToldOnceEachAndNotEveryFrame() throws Exception {
        browser.open(page(4), "");
        browser.evaluate("""
                window.heard = [];
                new MutationObserver(() => heard.push(document.getElementById("news").textContent))
                  .observe(document.getElementById("news"), {childList: true, characterData: true, subtree: true});
                window.loud = [...document.querySelectorAll("[aria-live], [role=status], [role=alert], [role=log], output")].map((each) => each.id);""");
        assertThat(browser.evaluate("loud.sort().join(' ')").asText()).isEqualTo("news notice");
        browser.press("first");
        browser.await("heard.length > 0");
        String first = browser.evaluate("heard[heard.length - 1]").asText();
        String word =
                browser.evaluate("document.querySelector('.state').textContent").asText();
        assertThat(first).contains("A: " + word + ", step 0.");
        browser.press("play");
        browser.await(ENDED);
        String state =
                browser.evaluate("document.querySelector('.state').textContent").asText();
        browser.await("heard.some((each) => each.includes('A: " + state + ", step'))");
        // Other lanes may have changed in the last frames, which is told after a pause.
        Thread.sleep(1500);
        int recorded = browser.evaluate("heard.length").asInt();
        assertThat(recorded).isLessThanOrEqualTo(12);
        Thread.sleep(1500);
        assertThat(browser.evaluate("heard.length").asInt())
                .as("nothing more is said at rest")
                .isEqualTo(recorded);
    }

    @Test
    void everyViewHasATextThatSaysWhatItShows() throws Exception {
        browser.open(page(4), "");
        String label = "document.querySelectorAll('%s')[%d].getAttribute('aria-label')";
        String sphere = browser.evaluate(label.formatted(".ball", 1)).asText();
        String state = browser.evaluate("document.querySelectorAll('.state')[1].textContent")
                .asText();
        assertThat(sphere)
                .startsWith("Sphere B at step 100: " + state + ". R̄ is 0.")
                .containsPattern("angle \\d+\\.\\d°");
        assertThat(browser.evaluate(
                                "document.getElementById(document.querySelector('.ball').getAttribute('aria-describedby')).textContent")
                        .asText())
                .contains("Ctrl+wheel");
        String chart = browser.evaluate(label.formatted(".plot", 1)).asText();
        assertThat(chart)
                .startsWith("Concentration R̄, from 0 to 1, over 100 steps. At step 100: A ")
                .contains(", D ");
        assertThat(browser.evaluate("document.getElementById('strips-said').textContent")
                        .asText())
                .contains("A: 0 ", "D: 0 ");
        browser.press("first");
        browser.await(label.formatted(".ball", 1) + ".startsWith('Sphere B at step 0: ')");
        browser.await(label.formatted(".plot", 1) + ".includes('At step 0: ')");
        browser.press("language");
        browser.await(label.formatted(".plot", 1) + ".includes('第 0 步')");
        assertThat(browser.evaluate("document.documentElement.lang").asText()).isEqualTo("zh-Hans");
    }

    private static Path page(int count) {
        return folder.resolve(count + ".html");
    }

    private static int different(BufferedImage one, BufferedImage other) {
        int count = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                count += one.getRGB(x, y) != other.getRGB(x, y) ? 1 : 0;
            }
        }
        return count;
    }
}
